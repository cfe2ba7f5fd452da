import type { ScoreUnit } from '#core/scoring/reading.ts';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import { formatFixed, formatSignificant, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Verdict',
  example: 'Example, computed beforehand',
  link: 'From link, not recomputed',
  file: 'From file, not recomputed',
  recomputed: 'Recomputed here',
  previous: 'The result before, until this picture has run',
  partial: 'What if only some levels counted',
  replayed: 'Replay: as it stood then',
  measuring: 'Measuring: so far',
  paused: 'Paused: so far',
  waiting: 'Waiting for the first errors',
  noResult: 'This link holds no result. Recompute it to see one.',
  empty: 'Drop a picture to see which class denoises it best',
  meaningTitle: 'What the interval means',
  meaning:
    'Each evaluation adds random noise to the picture and asks the model to remove it. The interval covers that randomness: repeated with other noise, the gap would fall inside about 95 times in 100. It says nothing about whether the model itself is right.',
  undecided:
    'The interval reaches zero, so other noise could turn the order round. More draws make the interval narrower, unless the model really sees both classes alike.',
  unlike: 'This picture looks unlike what the model was trained on, so its verdict may mean nothing.',
  unlikeTitle: 'How unlike is measured',
  unlikeMeaning:
    'After the verdict the model removes noise from the picture once more, without being told a class. The figure is the mean of the logarithm of its squared error over some noise levels. Pictures like those of the training fall into a range that was measured on pictures the model had not seen; above it the model is lost, below it the picture is emptier than any it knows.',
  unlikeLimits:
    'A picture inside the range can still show something the model does not know: a smooth photograph is easily denoised by a model of anything.',
};

/** A class name inside a sentence: "Ankle boot" becomes "ankle boot", "T-shirt" and "USB" stay. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Who won, as the words in front and the rest of the sentence. */
export type VerdictWords = Readonly<{ headline: string; detail: string }>;

/**
 * The verdict in words: a winner with its gap over the rival, or the two that cannot be told apart. While a run is under
 * way nothing is final: the leader is only ahead.
 */
export function verdictWords(
  standing: Standing,
  names: readonly string[],
  unit: ScoreUnit,
  final: boolean,
): VerdictWords {
  const leader = names[standing.leader] ?? '?';
  const rival = names[standing.rival] ?? '?';
  const gap = gapWords(standing.lead[standing.rival], unit);
  if (standing.ranking.length < 2) return { headline: leader, detail: 'the only class of this model' };
  if (standing.decided) return { headline: leader, detail: `over ${inSentence(rival)} by ${gap}` };
  if (!final) return { headline: leader, detail: `ahead of ${inSentence(rival)} by ${gap}` };
  return {
    headline: `No clear winner between ${inSentence(leader)} and ${inSentence(rival)}`,
    detail: `${leader} leads by ${gap}`,
  };
}

/** A gap with its unit and interval: "14.2 nats (95 % interval 12.9 to 15.5)". */
export function gapWords(gap: Gap | undefined, unit: ScoreUnit): string {
  if (gap === undefined) return 'an unknown gap';
  const factor = unit === 'votes' ? 100 : 1;
  const half = (factor * (gap.high - gap.low)) / 2;
  const digits = uncertainDecimals(half, factor * gap.mean);
  const written = (value: number) => formatFixed(value * factor, digits);
  const range = Number.isFinite(half)
    ? `95 % interval ${lowEnd(gap.low * factor, digits)} to ${written(gap.high)}`
    : 'interval unknown before the second draw';
  return `${written(gap.mean)} ${unitWords[unit]} (${range})`;
}

/** The lower end; one above zero is not rounded down to it, since that decides the verdict. */
const lowEnd = (low: number, digits: number): string =>
  low > 0 && Number(low.toFixed(digits)) === 0 ? formatSignificant(low, 1) : formatFixed(low, digits);

const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'mean ε-error',
  'weighted error': 'weighted error',
  'z-score': 'deviations',
  'log-odds': 'log-odds',
  votes: '% of the votes',
};

/** The statistic beside the range that most validation pictures fall into. */
export function likenessWords(
  { statistic }: Readonly<{ statistic: number }>,
  { low, high, share }: Readonly<{ low: number; high: number; share: number }>,
): string {
  const digits = uncertainDecimals(high - low);
  const written = (value: number) => formatFixed(value, digits);
  return `Mean log error ${written(statistic)}; ${Math.round(100 * share)} % of validation pictures lie from ${written(low)} to ${written(high)}.`;
}

/** "480 of 960 evaluations in 3.2 s" */
export function costWords(done: number, planned: number, seconds: number): string {
  const evaluations = done < planned ? `${done} of ${counted(planned, 'evaluation')}` : counted(done, 'evaluation');
  return seconds > 0 ? `${evaluations} in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s` : evaluations;
}
