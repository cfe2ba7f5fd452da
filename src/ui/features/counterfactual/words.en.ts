import { verdictChange } from '#core/explain/verdictChange.ts';
import type { Gap } from '#core/scoring/standing.ts';
import type { Made, Tried } from '#state/counterfactualCourse.ts';
import type { Judged } from '#state/judge.ts';
import { formatFixed, formatSignificant, formatUncertain } from '#ui/chart/formatNumber.ts';
import { count } from '#ui/kit/format/count.ts';

export const words = {
  title: 'What would have to change',
  intro:
    'The picture is noised up to a level and denoised again as another class: a picture like this one, as the model thinks that class looks. The same is done for the class of the verdict, which should change little.',
  needsPicture: 'Run a picture first; a link must come with its picture.',
  target: 'As if it were',
  preset: 'Setting',
  gentle: 'Gentle',
  favero: 'Favero et al.',
  faveroHow:
    'Favero et al. is their start, guidance and number of steps, on this page’s spacing of levels instead of their cosine, and without the noise that they add at the last step.',
  own: 'Own',
  up: 'Up by',
  noise: 'Noise',
  inversion: 'Inversion',
  seed: 'Seed of the noise',
  upHow:
    'Noise draws one of many counterfactuals, chosen by the seed; inversion follows the flow of the verdict’s class up and has no chance in it.',
  sampler: 'Down by',
  start: 'Start level σ',
  startHow: 'The higher, the more may change.',
  steps: 'Steps',
  weight: 'Guidance',
  weightHow: '0 is the plain class; more exaggerates what tells it from no class.',
  clip: 'Keep estimates between black and white',
  make: 'Make it',
  search: 'Find the smallest change',
  stop: 'Stop',
  cost: (walk: number, judge: number, both: boolean) =>
    `About ${count((both ? 2 : 1) * (walk + judge) + judge)} evaluations, ${count(judge)} of them for the classifier’s own verdict on ${both ? 'each of the two and on' : 'it, as many for'} the unchanged picture.`,
  spent: (text: string) => `${text} spent.`,
  waiting: 'Loading the model',
  original: 'original',
  asClass: (name: string) => `as ${name}`,
  swipe: (name: string) => `Original beside the picture as ${name}`,
  difference: (name: string) => `What changes for ${name}: blue became brighter, red darker`,
  between: 'Between the two counterfactuals',
  betweenMap: (own: string, other: string) =>
    `From the picture as ${own} to the picture as ${other}: blue is brighter as ${other}, red darker`,
  betweenHow:
    'The two counterfactuals share their noise: what differs between them is what tells the classes apart, without the fine detail that noise changed in both.',
  path: (name: string) => `The way to ${name}`,
  evidence: 'Show the evidence on it',
  evidenceCost: (evaluations: number) => `${count(evaluations)} evaluations.`,
  evidenceStop: 'Stop the evidence',
  evidenceMap: (own: string, other: string) => `Evidence on this picture for ${own} against ${other}`,
  evidenceHow:
    'The run’s own plan and seed, on the counterfactual. Hatched: more draws could turn the sign of this pixel.',
  noEvidence: (reading: string) => `Under the reading “${reading}” there is no evidence map.`,
  inFavour: (name: string) => `for ${name}`,
  darker: 'darker',
  brighter: 'brighter',
  save: 'Save pictures and maps',
  saveJson: 'Save settings and verdicts',
  tried: 'Start levels tried',
  flips: 'flips the verdict',
  stays: 'does not',
  elsewhere: (name: string) =>
    `With the few draws that judge counterfactuals the unchanged picture is taken for ${name}, so there is no verdict to flip, and nothing is searched. Run it with more draws first.`,
  notSmallest:
    'Found by halving: a level that flips, with one close below that does not. Whether a smaller one flips all the same was not tried.',
  noneFlips: (start: number) =>
    `Not even from σ ${formatSignificant(start, 2)} does the verdict flip to the asked class, settled at 95 %, with this setting.`,
};

/** How much the picture moved, as a share of black to white; for the verdict's own class it should be little. Nothing in it is random once the seed is given. */
export const movedWords = (moved: number, own: boolean): string =>
  `${own ? 'Drift of the verdict’s own class, which asks for no change: mean' : 'Mean'} change of a pixel ${formatFixed((100 * moved) / 2, 1)} % of black to white (exact for this seed).`;

/** What the classifier says of a counterfactual. */
export function judgedWords(
  { leader, gap, evaluations }: Judged,
  {
    target,
    before,
    unchanged,
    unit,
    nameOf,
  }: Readonly<{
    target: number;
    before: number;
    /** What the same plan takes the unchanged picture for, where that is another class than `before`. */
    unchanged: number | undefined;
    unit: string;
    nameOf: (c: number) => string;
  }>,
): string {
  const half = (gap.high - gap.low) / 2;
  const against =
    target === before
      ? ''
      : ` ${nameOf(target)} is ahead of ${nameOf(before)} by ${formatUncertain(gap.mean, half, true)} ${unit} (95 %).`;
  const verdict =
    unchanged === undefined
      ? {
          stays: `The verdict stays ${nameOf(before)}.`,
          flips: `The verdict flips to ${nameOf(target)}.`,
          leans: `The verdict leans to ${nameOf(target)}, not settled by so few evaluations.`,
          elsewhere: `The verdict changes to ${nameOf(leader)}, which was not asked for.`,
        }[verdictChange({ leader, gap }, { from: before, to: target })]
      : `${nameOf(leader)} leads; the same plan takes the unchanged picture for ${nameOf(unchanged)}, so this is neither a flip nor a stay.`;
  return `${verdict}${against} ${count(evaluations)} evaluations: half the levels, two draws at each.`;
}

/** What the evidence map of a counterfactual adds up to. */
export function evidenceWords(total: Gap, own: string, unit: string, evaluations: number): string {
  const half = (total.high - total.low) / 2;
  const sum = Number.isFinite(half)
    ? `${formatUncertain(total.mean, half, true)} ${unit} (95 %)`
    : `${formatSignificant(total.mean, 2)} ${unit} (its error is not known yet)`;
  return `The map adds up to ${sum} for ${own}, from ${count(evaluations)} evaluations.`;
}

/** What the search has come to. */
export function searchWords(tried: readonly Tried[], smallest: number | undefined): string {
  if (tried.length === 0) return '';
  if (smallest === undefined) return words.noneFlips(tried[0]!.start);
  return `Smallest start that flipped so far: σ ${formatSignificant(smallest, 2)}. ${words.notSmallest}`;
}

/** What the saved picture shows and how it was made. */
export function savedWords(made: readonly Made[], nameOf: (c: number) => string): string {
  const names = [words.original, ...made.map((one) => words.asClass(nameOf(one.class)))];
  const { sampler, start, steps, weight, up, clip, seed } = made[0]!.settings;
  const how = [
    up.by === 'noise' ? 'noised' : 'inverted',
    `start σ ${formatSignificant(start, 3)}`,
    `${steps} ${sampler} steps`,
    `guidance ${weight}`,
    ...(clip ? ['clipped'] : []),
    `seed ${seed}`,
  ];
  return `From left: ${names.join(', ')}; below, what became brighter (blue) and darker (red). Counterfactuals: ${how.join(', ')}.`;
}
