import type { CardResult, ModelCard } from '#runtime/modelCard.ts';
import { decimalsFor, formatSignificant } from '#ui/chart/formatNumber.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export const words = {
  notMeasured: 'not measured',
  notStated: 'not stated',
  accuracy: 'Accuracy',
  knows: 'Knows',
  picture: 'Picture',
  download: 'Download',
  verdict: 'One verdict',
  weights: 'Weights',
  licenceOf: (spdx: string) => `${spdx} licence`,
  baseline: (name: string, value: string) => `${name}, same data: ${value}`,
  classCount: (classes: number) => counted(classes, 'class', 'classes'),
  pictureCount: (pictures: number) => counted(pictures, 'picture'),
};

const shares: Readonly<Record<string, string>> = {
  'top-1': 'Top-1 accuracy',
  'balanced-accuracy': 'Balanced accuracy',
};

/** A metric as a reader knows it; "auc a/b" tells class a from class b. */
export function metricName(metric: string): string {
  const pair = /^auc (.+)\/(.+)$/.exec(metric);
  return pair === null ? (shares[metric] ?? metric) : `AUC, ${pair[1]} against ${pair[2]}`;
}

const isShare = (metric: string): boolean => Object.hasOwn(shares, metric);

/** Classes are unequal when the most frequent was measured more than so many times as often as the rarest. */
const UNEQUAL = 2;

/**
 * The result to show first: balanced accuracy where classes are so unequal that always naming the most frequent one would
 * look good, otherwise the card's first.
 */
export function headline({ results, confusion }: Pick<ModelCard, 'results' | 'confusion'>): CardResult | undefined {
  const sizes = confusion?.counts.map((row) => row.reduce((sum, cell) => sum + cell, 0)) ?? [];
  const unequal = Math.max(...sizes) > UNEQUAL * Math.min(...sizes);
  return (unequal ? results.find(({ metric }) => metric === 'balanced-accuracy') : undefined) ?? results[0];
}

/** A measured value: a share in per cent, with the decimals that one picture can change; anything else as it is. */
export const resultValue = (result: Pick<CardResult, 'metric' | 'value' | 'pictures'>): string =>
  `${written(result, result.value)}${isShare(result.metric) ? ' %' : ''}`;

/** "89.61 to 92.13 %" */
export function resultInterval(result: Pick<CardResult, 'metric' | 'interval' | 'pictures'>): string {
  const [low, high] = result.interval;
  return `${written(result, low)} to ${written(result, high)}${isShare(result.metric) ? ' %' : ''}`;
}

const written = ({ metric, pictures }: Pick<CardResult, 'metric' | 'pictures'>, value: number): string =>
  isShare(metric) ? (100 * value).toFixed(decimalsFor(100 / pictures)) : formatSignificant(value, 3);

/** "28×28 grey" */
export const pictureWords = ({ picture: { width, height, channels } }: ModelCard): string =>
  `${width}×${height} ${channels === 1 ? 'grey' : 'colour'}`;

/** Evaluations of one verdict with the card's own plan. */
export const evaluationsOf = ({ plan, classes }: ModelCard): number => plan.levels * plan.draws * classes.length;

/** "110 GFLOP", "596 MFLOP": operations, two digits. */
export function operationsWords(flops: number): string {
  const [unit, name] = flops >= 1e12 ? [1e12, 'TFLOP'] : flops >= 1e9 ? [1e9, 'GFLOP'] : [1e6, 'MFLOP'];
  return `${formatSignificant(flops / unit, 2)} ${name}`;
}

/** "480 evaluations, 110 GFLOP" */
export const costWords = (card: ModelCard): string =>
  `${counted(evaluationsOf(card), 'evaluation')}, ${operationsWords(evaluationsOf(card) * card.flopsPerEvaluation)}`;

/** "about 6 s (wasm, 2 threads)", or that nobody measured it. */
export const timeWords = ({ speed }: ModelCard): string =>
  speed === undefined ? `time ${words.notMeasured}` : `${rough(speed.secondsPerVerdict)} (${speed.engine})`;

/** The first few classes and how many more: "0, 1, 2, 3 and 6 more". */
export function classWords({ classes }: ModelCard, most = 5): string {
  const names = classes.map(({ name }) => name);
  const more = names.length - most;
  return more > 1 ? `${names.slice(0, most).join(', ')} and ${count(more)} more` : names.join(', ');
}

/** How the class enters the network. */
export const conditioningWords: Readonly<Record<'full' | 'late', string>> = {
  full: 'Full: the class enters every block',
  late: 'Late: the class enters only the last blocks',
};

const rough = (seconds: number) => (seconds < 1 ? duration(seconds) : `about ${duration(seconds)}`);
