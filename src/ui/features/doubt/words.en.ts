import type { Confidence } from '#core/evaluate/confidence.ts';
import type { DoubtId } from '#core/evaluate/doubts.ts';
import type { Unlike } from '#core/evaluate/guarantee.ts';
import { type Interval, wilson } from '#core/math/wilson.ts';
import type { ScoreUnit } from '#core/scoring/reading.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { Gap } from '#core/scoring/standing.ts';
import type { CardDoubt } from '#runtime/cardDoubt.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { nearestReferral, type Referral } from './referralOf.ts';

export const words = {
  title: 'When not to trust this verdict',
  needsRun: 'Classify a picture first; then its verdict can be doubted.',
  sure: 'How sure',
  sureExplain:
    'Three different doubts. Draws: with other noise the scores would come out a little differently; more draws settle that. The model: it may be wrong however many draws there are; how often it is, at scores like these, was counted on validation pictures. The picture: all of this is about pictures like those; of others it says nothing.',
  confidence: 'Confidence',
  draws: 'Would more draws change it?',
  drawsNote:
    'This chance or less, for endlessly many draws at the levels of this plan; it is Student’s t with the measured spread taken at its word, added up over the other classes. Of whether the model is right it says nothing.',
  votes: 'Votes',
  votesExplain:
    'Every probe (one noise level, one draw) votes for the class it denoises best. The variance p(1 − p) of the winner’s share p is the uncertainty of Favero et al. (2025): 0 when all agree, ¼ when the votes are split in two. For more than two classes 1 − Σ s² over all shares tells a split in two from a split in many; that extension is Elbow’s. The interval is Wilson’s for independent votes of a class named beforehand: levels differ, which makes it rather too wide; but the winner is picked from the same votes, which makes its share too high where the race is close.',
  noVotes: 'The single measurements are not at hand, so votes cannot be counted.',
  unlike: 'How unlike the model’s pictures',
  unlikeExplain:
    'Denoising without a class tells how well the model knows pictures of this kind at all; the energy, minus the log of the summed likelihoods of all classes, how badly even the best classes explain this one. Both are compared with validation pictures of the model: far above most of them, the model is lost.',
  unlikeUnknown: 'Not known: the card of this model has nothing to compare with, or the run is not one to compare.',
  set: 'Prediction set',
  coverage: 'The right class is to be in the set for',
  byClass: 'Keep the promise within every class',
  setExplain:
    'A class is in the set when its probability is not lower than the right class’s was for all but a few of the validation pictures (split conformal prediction). How many may be missed follows from the promise by counting alone, so it holds however wrong the probabilities are. The temperature of these probabilities was fitted on other validation pictures than those counted. Levels and plan were chosen on validation pictures too, which the theorem does not allow for: so what came out on test pictures stands beside it. They were measured on a CPU in single precision; what another engine or precision does to the promise has not been measured.',
  empty:
    'No class fits as well as the right class did for that share of validation pictures: this is one of the others. Ask for more, or ask a human.',
  otherPictures: 'This picture looks unlike those pictures: the promise is not about it.',
  whole: 'Every class: nothing can be left out at this promise.',
  referral: 'Refer to a human',
  referralExplain:
    'Answering only what is doubted least and leaving the rest to a human: how often the answers would be wrong was counted on test pictures of the model. “1 − top softmax” takes the scores at the temperature of the prediction sets; it ranks pictures and need not be a probability. The band is the 95 % interval (Wilson) of the share of wrong answers.',
  measure: 'Doubt measured by',
  answer: 'Answer',
  showData: 'Show data',
  noCurve: 'The card of this model has no test pictures to compare with.',
  explain: 'See where the evidence is',
  showReading: 'Show the reading that was calibrated',
  thisPicture: 'this picture',
  answered: 'Answered',
  wrong: 'Wrong',
  interval: '95 % interval',
  doubt: 'Doubt',
  atMost: (doubt: string) => `at most ${doubt}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  denoised: 'Denoised without a class',
  energy: 'Energy over all classes',
  outside:
    'Outside what is usual for the model’s pictures: confidence, votes and sets are about other pictures than this.',
  ofPictures: (coverage: number) => `${coverage} % of pictures`,
  always: (names: readonly string[]) =>
    `In every set, because too few validation pictures show them: ${names.join(', ')}.`,
  votesOf: (votes: number, cast: number) => `${votes} of ${cast}`,
  leastDoubted: (share: string) => `the ${share} doubted least`,
  answers: (measure: string) => `Answers on test pictures by ${measure}`,
  wrongAxis: '% of answers wrong',
  answeredAxis: '% of pictures answered',
};

/** Surer than this is only said to be surer. */
const MOST = 0.99;

/** How the measures are called. */
export const measureWords: Readonly<Record<DoubtId, string>> = {
  probability: '1 − top softmax',
  votes: 'votes, p(1 − p)',
  gini: 'votes, 1 − Σ s²',
  gap: 's.e. ÷ gap',
};

/** "4.2 %", in whole percent from ten on. */
export const percent = (share: number): string => {
  const value = 100 * share;
  return `${value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} %`;
};

/** A probability of a class; none is ever all or nothing. */
export const probabilityWords = (p: number): string =>
  p > MOST ? `over ${100 * MOST} %` : p < 0.001 ? 'under 0.1 %' : percent(p);

/** A chance for a sentence: "under 1 in 1,000", "about 3 in 100". */
export function chanceWords(chance: number): string {
  if (chance < 0.001) return 'under 1 in 1,000';
  if (chance < 0.01) return `about ${Math.round(1000 * chance)} in 1,000`;
  return `about ${Math.round(100 * chance)} in 100`;
}

/** The sum over classes is a bound (Boole), the t of each is not. */
const orLess = (chance: number): string => `${chanceWords(chance)} or less, by Student’s t`;

function sureWords(confidence: Confidence | undefined): string {
  if (confidence?.kind !== 'calibrated') {
    return 'How often verdicts of this kind are right has not been measured';
  }
  const { value } = confidence;
  return value > MOST
    ? `Of verdicts as sure as this one, over ${100 * MOST} in 100 should be right`
    : `Of verdicts as sure as this one, about ${Math.round(100 * value)} in 100 should be right`;
}

function drawWords(change: number | undefined): string {
  if (change === undefined) return 'whether more draws would change it is not known yet';
  if (change < 0.05) return `more draws would hardly change it (${orLess(change)})`;
  return change < 0.5 ? `more draws may change it (${orLess(change)})` : 'more draws may well change it';
}

type Said = Readonly<{
  confidence: Confidence | undefined;
  change: number | undefined;
  typicality: Readonly<{ typical: boolean }> | undefined;
}>;

/** The one sentence that sums up. */
export function summaryWords({ confidence, change, typicality }: Said): string {
  const first = `${sureWords(confidence)}, ${drawWords(change)}`;
  if (typicality === undefined) return `${first}; how unlike the model’s pictures this one is, is not known.`;
  return typicality.typical
    ? `${first}, and the picture is as easy to denoise as most that the model knows.`
    : `${first}; but the picture looks unlike those the model knows, so that none of this may hold.`;
}

/** "4.25 nats, standard error 2.6" */
export function leadWords({ mean, standardError }: Gap, unit: ScoreUnit): string {
  const [factor, name] = unit === 'votes' ? [100, '% of the votes'] : [1, unit];
  const error = standardError >= 0 ? formatSignificant(factor * standardError, 2) : 'unknown';
  return `${formatSignificant(factor * mean, 3)} ${name}, standard error ${error}`;
}

/** "harder than 62 % of 400 validation pictures" */
export function harderWords(easier: number, pictures: number): string {
  const of = `of ${count(pictures)} validation pictures`;
  if (easier <= 0) return `easier than every one ${of}`;
  if (easier >= 1) return `harder than every one ${of}`;
  return `harder than ${Math.round(100 * easier)} % ${of}`;
}

/** What is promised of a set, and of what it is not. */
export function promiseWords({ sets }: Pick<CardDoubt, 'sets'>, coverage: number, byClass: boolean): string {
  const pictures = counted(sets.pictures, 'validation picture');
  return `Sets made in this way hold the right class for at least ${coverage} % of pictures${byClass ? ' of each class' : ''}: counted over all pictures drawn as the ${pictures} were that it was set by, and over draws of those. It is no statement about this picture alone, nor about pictures of another kind.${byClass ? ' Within single classes it was not tried on test pictures.' : ''}`;
}

const tenths = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What came out on test pictures; `kept` is false where fewer than promised were right beyond chance. */
export function testedWords(
  { tested }: Pick<CardDoubt, 'tested'>,
  index: number,
  coverage: number,
): Readonly<{ text: string; kept: boolean }> | undefined {
  const [held, classes] = [tested?.held[index], tested?.classes[index]];
  if (tested === undefined || held === undefined || classes === undefined) return undefined;
  const { low, high } = wilson(held, tested.pictures);
  const kept = high >= coverage / 100;
  const text = `Tried on ${counted(tested.pictures, 'test picture')} without regard to class: ${tenths(held / tested.pictures)} of the sets held the right class (95 % interval ${tenths(low)} to ${tenths(high)}), with ${(classes / tested.pictures).toFixed(2)} classes on average.`;
  return {
    text: kept
      ? text
      : `${text} That is fewer than promised, beyond what chance among them explains: few validation pictures set it, or the test pictures are not like those, and yours may not be either.`,
    kept,
  };
}

/** Why there is no set, and what would help. */
export function unlikeWords(unlike: Unlike, { reading, plan, seed }: CardDoubt): string {
  switch (unlike) {
    case 'reading':
      return `What this is compared with was measured under the reading “${readingCards[reading].name}”, and another one is shown: no promise holds for it.`;
    case 'plan':
      return `What this is compared with was measured by another plan (${plan.levels} levels, ${counted(plan.draws, 'draw')} a level): no promise holds for this run. Run the picture by the model’s own plan.`;
    case 'part':
      return 'What this is compared with was measured by the whole plan for all classes, and this run has measured a part: no promise holds for it yet.';
    case 'seed':
      return `What this is compared with was measured with the noise of seed ${seed}, and this run with another: no promise holds for it. Choose seed ${seed}.`;
  }
}

/** What is said of a confidence, and whether it may be taken for a probability. */
export const confidenceWords = (confidence: Confidence): string =>
  confidence.kind === 'calibrated'
    ? `${probabilityWords(confidence.value)}, calibrated on ${count(confidence.pictures)} validation pictures`
    : `${confidence.value > MOST ? `over ${MOST}` : confidence.value.toFixed(2)}, a relative score, no probability`;

/** The chance that more draws change the verdict, where it is known. */
export const boundWords = (change: number | undefined): string =>
  change === undefined ? 'not known yet' : orLess(change);

/** "3 leads 5 by 14.2 nats, standard error 1.1." */
export const leaderWords = (leader: string, second: string, lead: string): string =>
  `${leader} leads ${second} by ${lead}.`;

/** How divided the votes are. */
export function divisionWords(most: number, { low, high }: Interval, variance: number, gini: number, classes: number) {
  const share = `The winner has ${percent(most)} of the votes (95 % interval ${percent(low)} to ${percent(high)}).`;
  const two = `Variance p(1 − p): ${variance.toFixed(3)} of at most 0.25 (Favero et al. 2025).`;
  return `${share} ${two} Over all ${classes} classes, 1 − Σ s²: ${gini.toFixed(3)} of at most ${(1 - 1 / classes).toFixed(2)}.`;
}

/** What a threshold does on test pictures, and to this one. */
export function referralWords(
  { doubt, answered, wrong, referred, risk, interval }: Referral,
  own: number | undefined,
): string {
  const tried = `Answering doubts up to ${formatSignificant(doubt, 3)}: ${count(answered)} of ${count(answered + referred)} test pictures are answered, ${wrong} of them wrongly (${percent(risk)}, 95 % interval ${percent(interval.low)} to ${percent(interval.high)}), and ${count(referred)} go to a human.`;
  if (own === undefined) return `${tried} This run cannot be compared with them.`;
  const fate = Math.fround(own) <= doubt ? 'would be answered' : 'would go to a human';
  return `${tried} This picture, with a doubt of ${formatSignificant(own, 3)}, ${fate}.`;
}

/** The chart of answers in one sentence. */
export function chartWords(referrals: readonly Referral[], position: Referral | undefined): string {
  const all = referrals.at(-1)!;
  const half = referrals[nearestReferral(referrals, 0.5)]!;
  const curve = `Of all test pictures ${percent(all.risk)} are answered wrongly, of the ${percent(half.coverage)} doubted least ${percent(half.risk)}.`;
  return position === undefined
    ? curve
    : `${curve} This picture is among the ${percent(position.coverage)} doubted least.`;
}
