import type { ConformalScore } from '#core/evaluate/conformal.ts';
import { crossFitted } from '#core/evaluate/crossFitted.ts';
import { type DoubtFigures, doubtFigures } from '#core/evaluate/doubtFigures.ts';
import { energyScore } from '#core/evaluate/energyScore.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import { gapError } from '#core/evaluate/gapError.ts';
import { type ProbabilityFigures, probabilityFigures } from '#core/evaluate/probabilityFigures.ts';
import type { Doubted } from '#core/evaluate/riskCoverage.ts';
import type { Scored } from '#core/evaluate/scored.ts';
import { type SetScores, setsOnTest } from '#core/evaluate/setsOnTest.ts';
import { voteDoubt } from '#core/evaluate/voteDoubt.ts';
import { bootstrap, type Resampled } from '#core/math/bootstrap.ts';
import { softmax } from '#core/math/softmax.ts';
import { type Interval, wilson } from '#core/math/wilson.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import type { Answer } from '#runtime/answersFile.ts';
import type { Beside } from './besidePictures.ts';

/** Shares of pictures that are rejected, none first. */
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Whose verdicts a measure doubts. */
export type Verdicts = 'elbo' | 'vote' | 'baseline';

export type MeasureFigures = DoubtFigures & Readonly<{ measure: string; verdicts: Verdicts }>;

/** Losses divided by a temperature; `from` says where that comes from. */
export type Tempered = Readonly<{ from: string; pictures: readonly Scored[] }>;

type Subject = Readonly<{ given: readonly Answer[]; plan: Plan; beside: readonly Beside[]; calibrated: Tempered }>;

/** Every measure of doubt that is known of all pictures, compared with 1 − top calibrated probability. */
export function measureFigures(subject: Subject): readonly MeasureFigures[] {
  const measures = measuresOf(subject);
  const reference = measures[0]!.pictures;
  return measures.map(({ measure, verdicts, pictures }) => ({
    measure,
    verdicts,
    ...doubtFigures(pictures, SHARES, reference),
  }));
}

type Measured = Readonly<{ measure: string; verdicts: Verdicts; pictures: readonly Doubted[] }>;

function measuresOf({ given, plan, beside, calibrated }: Subject): readonly Measured[] {
  const guess = (answer: Answer, verdicts: Verdicts, i: number): ClassIndex | undefined =>
    verdicts === 'baseline' ? leader(beside[i]?.logits ?? []) : answer.leaders[verdicts];
  const by = (measure: string, verdicts: Verdicts, doubt: (answer: Answer, i: number) => number | undefined) => {
    const pictures = given.flatMap((answer, i) => {
      const own = doubt(answer, i);
      return own === undefined ? [] : [{ doubt: own, right: guess(answer, verdicts, i) === answer.truth }];
    });
    return pictures.length === given.length ? [{ measure, verdicts, pictures }] : [];
  };
  const votes = (one: 'variance' | 'gini' | 'entropy') => (answer: Answer) =>
    answer.scores?.vote && voteDoubt(answer.scores.vote.map((score) => Math.max(0, score)))[one];
  const top = (losses: readonly number[]) => 1 - Math.max(...softmax(losses.map((loss) => -loss)));
  return [
    ...by('probability', 'elbo', (_, i) => top(calibrated.pictures[i]!.losses)),
    ...by('vote variance', 'vote', votes('variance')),
    ...by('vote variance', 'elbo', votes('variance')),
    ...by('vote gini', 'elbo', votes('gini')),
    ...by('vote entropy', 'elbo', votes('entropy')),
    ...by('error of the gap', 'elbo', (answer) => relativeError(answer, plan)),
    ...by('energy', 'elbo', ({ losses }) => energyScore(losses.map((loss) => -loss))),
    ...by('error without class', 'elbo', (_, i) => beside[i]?.strangeness),
    ...by('softmax', 'baseline', (_, i) => {
      const logits = beside[i]?.logits;
      return logits && top(logits.map((logit) => -logit));
    }),
  ];
}

const leader = (scores: readonly number[]): ClassIndex => scores.indexOf(Math.max(...scores));

/** Standard error of the leader's gap over the runner-up, relative to it. */
function relativeError({ losses, variances }: Answer, plan: Plan): number | undefined {
  const [first, second] = [...losses].sort((a, b) => a - b) as [number, number];
  return variances.length === 0 ? undefined : gapError(variances, plan, readings.elbo) / (second - first);
}

/** Losses at the temperature of validation pictures, that of the card, or, without either, that of the other half of these. */
export function tempered(
  given: readonly Scored[],
  validation: readonly Scored[] | undefined,
  ofCard: number | undefined,
): Tempered {
  const at = ({ truth, losses }: Scored, temperature: number): Scored => ({
    truth,
    losses: losses.map((loss) => loss / temperature),
  });
  if (validation !== undefined) {
    const temperature = temperatureOf(validation);
    const from = `${validation.length} validation pictures, ${temperature.toPrecision(4)}`;
    return { from, pictures: given.map((picture) => at(picture, temperature)) };
  }
  if (ofCard !== undefined) {
    return { from: `the card, ${ofCard}`, pictures: given.map((picture) => at(picture, ofCard)) };
  }
  return { from: 'the other half of the pictures', pictures: crossFitted(given, temperatureOf, at) };
}

/** Where no picture is wrong, every lower temperature fits better and none is the best. */
function temperatureOf(pictures: readonly Scored[]): number {
  const isWrong = ({ truth, losses }: Scored) => losses.indexOf(Math.min(...losses)) !== truth;
  return pictures.some(isWrong) ? fitTemperature(pictures) : 1;
}

export type Calibration = Readonly<{
  before: ProbabilityFigures;
  after: ProbabilityFigures;
  from: string;
}>;

/** Probabilities at temperature 1, and at the fitted one. */
export const calibrationFigures = (given: readonly Scored[], { from, pictures }: Tempered): Calibration => ({
  before: probabilityFigures(given),
  after: probabilityFigures(pictures),
  from,
});

export type SetFigures = Readonly<{
  kind: ConformalScore;
  coverage: number;
  held: number;
  interval: Interval;
  size: Resampled;
  /** Sets with one class, and with none. */
  single: number;
  empty: number;
}>;

/** Prediction sets of the test pictures by every kind of scores, at every coverage. */
export const setFigures = (
  from: readonly SetScores[],
  given: readonly Scored[],
  coverages: readonly number[],
): readonly SetFigures[] =>
  from.flatMap((scores) =>
    coverages.map((coverage) => {
      const { held, sizes } = setsOnTest(scores, given, coverage);
      const mean = (indices: Uint32Array) => indices.reduce((sum, i) => sum + sizes[i]!, 0) / indices.length;
      return {
        kind: scores.kind,
        coverage,
        held: held / given.length,
        interval: wilson(held, given.length),
        size: bootstrap(sizes.length, 1000, seed(43), mean),
        single: sizes.filter((size) => size === 1).length / sizes.length,
        empty: sizes.filter((size) => size === 0).length / sizes.length,
      };
    }),
  );
