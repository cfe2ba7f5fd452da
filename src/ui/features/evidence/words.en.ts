import type { Gap } from '#core/scoring/standing.ts';
import { formatFixed, formatSignificant, formatUncertain } from '#ui/chart/formatNumber.ts';
import { count } from '#ui/kit/format/count.ts';

/** What a gain is counted in. */
export const unitOf = (unit: string): string => (unit === 'nats' ? 'nats' : 'points of the score');

/** Half of a gap's 95 % interval. */
const half = ({ low, high }: Gap): number => (high - low) / 2;

export const words = {
  title: 'Where the evidence is',
  intro:
    'The gap between two classes is a sum over pixels and noise levels, so it can be shown pixel by pixel: blue speaks for the class, red against it. What the map adds up to is the gap itself.',
  channels: 'Every pixel’s channels are added up.',
  colours: (own: string, other: string, limit: string) =>
    `Blue speaks for ${own}, red for ${other}; full colour is ±${limit}.`,
  needsPicture: 'Run a picture first; a link must come with its picture.',
  noMaps: (reading: string) =>
    `Under the reading “${reading}” the verdict is no sum over pixels, so there is no such map. With the reading “ELBO” there is.`,
  toElbo: 'Read with ELBO',
  class: 'Evidence for',
  against: 'against',
  draws: 'Draws a level',
  start: 'Show the evidence',
  again: 'Start again',
  pause: 'Pause',
  resume: 'Go on',
  more: 'More draws',
  progress: 'Evaluations',
  cost: (evaluations: number) => `${count(evaluations)} evaluations, two a noise draw.`,
  /** In the caption of a file: the run's own numbers stand after it. */
  took: (evaluations: number, draws: number) =>
    `The map took ${count(evaluations)} evaluations, up to ${count(draws)} draws a level.`,
  waiting: 'Loading the model',
  all: 'All levels',
  whole: (own: string, other: string) => `Evidence for ${own} against ${other}, all levels`,
  level: (own: string, other: string, at: string) => `Evidence for ${own} against ${other} at ${at}`,
  errorMap: 'Standard error of the evidence at every pixel',
  film: 'Evidence by noise level, little noise first',
  what: 'What the map shows',
  evidence: 'Evidence',
  error: 'Standard error',
  opacity: 'Map over picture',
  hatch: 'Hatch unsettled pixels',
  hatched:
    'Hatched: more draws could turn the sign of this pixel. Each pixel is judged by itself at 95 %: of pixels without evidence about one in twenty is called settled all the same.',
  outline: 'Outline of the lesion (drawn by experts)',
  brush: 'Mark a region',
  brushHow: 'Drag over the map, or hold Shift and use the arrow keys.',
  clear: 'Clear the region',
  pointed: 'Point at the map, or go over it with the arrow keys, to read a pixel.',
  savePng: 'Save the map',
  saveCsv: 'Save the numbers',
  red: (other: string) => `for ${other}`,
  blue: (own: string) => `for ${own}`,
};

/** Two sums of the same numbers may differ by so much of `scaleOf` their gap, in another order and with other rounding. */
export const TOLERANCE = 1e-3;

/** What rounding of a gap is small beside: of a gap near nought the half of its interval. */
export const scaleOf = (gap: Gap): number => Math.max(Math.abs(gap.mean), Number.isFinite(half(gap)) ? half(gap) : 0);

/** Where the run's gap comes from: probes of the two classes, and whether a decider left some of them out. */
export type FromRun = Readonly<{ gap: Gap; probes: number; decider: string | undefined }>;

/** Whether the map must add up to the run's gap: no decider left anything out, and both are of the same probes. */
export const isSame = (run: FromRun, probes: number): boolean => run.decider === undefined && run.probes === probes;

/** What the map adds up to, beside the gap of the run; where they must be the same, whether they are. */
export function totalWords(total: Gap, probes: number, run: FromRun | undefined, unit: string): string {
  const sum = `The map adds up to ${gapText(total, unit)}`;
  if (run === undefined || !Number.isFinite(run.gap.mean)) {
    return `${sum}. The run has no gap of these two classes to compare.`;
  }
  const gap = `the run’s gap is ${gapText(run.gap, unit)}`;
  if (run.decider !== undefined) {
    return `${sum}; ${gap}. It was decided by “${run.decider}”, which may have asked these classes less, so the two agree within their intervals only.`;
  }
  if (run.probes !== probes) {
    return `${sum} from ${count(probes)} noise draws; ${gap} from ${count(run.probes)}. The shorter is the beginning of the longer, so they agree within their intervals only.`;
  }
  const off = Math.abs(total.mean - run.gap.mean);
  return off <= TOLERANCE * scaleOf(run.gap)
    ? `${sum}. That is the gap of the verdict, from the same noise draws: they differ by ${formatSignificant(off, 1)}, which is rounding.`
    : `${sum}; ${gap}. They are of the same noise draws, but not as close as one engine computes them (another may have measured the run): they differ by ${formatSignificant(off, 2)}.`;
}

/** A gap with its 95 % interval, where it is known. */
const gapText = (gap: Gap, unit: string): string =>
  Number.isFinite(half(gap))
    ? `${formatUncertain(gap.mean, half(gap), true)} ${unitOf(unit)} (95 %)`
    : `${formatSignificant(gap.mean, 2)} ${unitOf(unit)} (its error is not known yet)`;

/** One pixel with its interval, and its part at the level on show. */
export function pixelWords(
  pixel: number,
  width: number,
  gap: Gap,
  unit: string,
  level?: Readonly<{ at: string; value: number }>,
): string {
  const here =
    level === undefined ? '' : `${formatSignificant(level.value, 2)} ${unitOf(unit)} at ${level.at}; all levels `;
  return `Pixel ${(pixel % width) + 1}, ${Math.floor(pixel / width) + 1}: ${here}${gapText(gap, unit)}`;
}

/** How much of the evidence lies in a region, beside all of it: both have an interval, which their ratio would not. */
export function regionWords(region: Gap, total: Gap, area: number, unit: string): string {
  const part = `In the region, ${formatFixed(100 * area, 0)} % of the pixels: ${gapText(region, unit)}`;
  return `${part}; in the whole picture: ${gapText(total, unit)}.`;
}

/** Where the evidence lies, for those who do not see the map. */
export function mapSummary(total: ArrayLike<number>, width: number): string {
  const best = Array.from(total, (value, i) => [value, i] as const).sort((a, b) => b[0] - a[0]);
  const place = (i: number) => `column ${(i % width) + 1}, row ${Math.floor(i / width) + 1}`;
  const [most, least] = [best[0], best.at(-1)];
  if (most === undefined || least === undefined) return '';
  return `Most evidence for the class at ${place(most[1])}, most against it at ${place(least[1])}.`;
}
