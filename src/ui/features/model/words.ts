import type { EngineReport } from '#runtime/engineReport.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { ModelState, Settings } from '#state/appState.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { count } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export const words = {
  choose: 'Model',
  noModels: 'The list of models could not be read',
  load: 'Load now',
  loaded: 'Loaded',
  cached: 'cached',
  forget: 'Delete from cache',
  classes: 'Classes',
  data: 'Data',
  licence: 'Licence',
  accuracy: 'Accuracy',
  storage: (used: number) => `Models in this browser's cache: ${bytes(used)}`,
  cancel: 'Cancel',
  retry: 'Try again',
  copy: 'Copy diagnostics',
  preparing: { webgpu: 'Preparing the GPU', wasm: 'Preparing the CPU' },
  preparingDetail: 'Opening the model and checking its answers',
  failed: 'The model could not be loaded',
  engine: 'Engine',
  engineChoice: 'Run on',
  notLoaded: 'Starts with the first run',
  why: 'why?',
  check: ({ largest, tolerance }: EngineReport['selfCheck']) =>
    `Self-check: largest error ${largest.toExponential(1)}, allowed ${tolerance.toExponential(0)}`,
} as const;

export const engineNames: Readonly<Record<EngineReport['provider'], string>> = {
  webgpu: 'WebGPU',
  wasm: 'CPU',
  cpu: 'CPU',
};

export const choiceNames: Readonly<Record<Settings['engine'], string>> = {
  auto: 'Automatic',
  webgpu: 'WebGPU',
  wasm: 'CPU',
};

/** Bytes of the scoring graph: what a first use downloads. */
export const modelBytes = (card: ModelCard): number =>
  card.files.reduce((sum, { role, bytes }) => (role === 'scoring-graph' ? sum + bytes : sum), 0);

/** "92.3 % of 2000 test pictures (95 % interval 91.1 to 93.4)" */
export function accuracyWords({ results }: ModelCard): string | undefined {
  const [result] = results;
  if (result === undefined) return undefined;
  const percent = (share: number) => (100 * share).toFixed(1);
  const [low, high] = result.interval;
  return `${percent(result.value)} % of ${count(result.pictures)} ${result.split} pictures (95 % interval ${percent(low)} to ${percent(high)})`;
}

/** "1.2 of 3.9 MB, 840 kB/s, 3 s left" */
export function downloadWords({ loaded, total, rate, cached }: Extract<ModelState, { status: 'downloading' }>): string {
  if (cached) return 'from this browser’s cache';
  const known = total > 0 ? `${bytes(loaded)} of ${bytes(total)}` : bytes(loaded);
  if (rate === undefined || rate <= 0) return known;
  const left = total > loaded ? `, ${duration((total - loaded) / rate)} left` : '';
  return `${known}, ${bytes(rate)}/s${left}`;
}

/** "38 evaluations/s" */
export const speedWords = (perSecond: number): string =>
  `${perSecond < 10 ? perSecond.toFixed(1) : count(perSecond)}/s`;
