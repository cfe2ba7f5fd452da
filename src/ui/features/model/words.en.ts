import type { EngineReport } from '#runtime/engineReport.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { ModelState, Settings } from '#state/appState.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export const words = {
  gallery: 'Models',
  intro:
    'Each model is a denoiser of one kind of picture. Choosing another keeps your picture and cuts it anew. Nothing is downloaded before a model is used.',
  back: 'Back to all models',
  noModels: 'The list of models could not be read',
  noSamples: 'No sample pictures',
  noSheet: 'The list of models could not be fetched. Check the connection and reload the page.',
  inUse: 'In use',
  choose: 'Use',
  chooseNamed: (title: string) => `Use ${title}`,
  details: 'Details',
  detailsNamed: (title: string) => `Details of ${title}`,
  variant: 'Variant',
  load: 'Load now',
  loaded: 'Loaded',
  cached: 'cached',
  inCache: 'Cached',
  forgetNamed: (title: string) => `Delete ${title} from the cache`,
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
  threads: (threads: number) => counted(threads, 'thread'),
};

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
