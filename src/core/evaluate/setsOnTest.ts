import { softmax } from '../math/softmax.ts';
import { type ConformalScore, conformalScore, conformalThreshold, predictionSet } from './conformal.ts';
import { conformalFit, isForTemperature } from './conformalFit.ts';
import type { Scored } from './scored.ts';

/** Prediction sets of test pictures: in how many the truth was, and how many classes each had. */
export type TestedSets = Readonly<{ held: number; sizes: readonly number[] }>;

/** What sets are made from: the temperature of the probabilities, and scores of the true class of validation pictures. */
export type SetScores = Readonly<{ kind: ConformalScore; temperature: number; scores: readonly number[] }>;

/**
 * Scores of validation pictures; the temperature and the scores come from different ones, as `conformalFit` splits them.
 *
 * @param classes number of classes K
 */
export function setScores(validation: readonly Scored[], kind: ConformalScore, classes: number): SetScores {
  const { temperature } = conformalFit(validation, classes);
  const scores = validation.flatMap((picture, i) =>
    isForTemperature(i) ? [] : [conformalScore(kind, shares(picture, temperature), picture.truth)],
  );
  return { kind, temperature, scores };
}

/**
 * Split-conformal sets of test pictures that were measured as the validation pictures were.
 *
 * @param coverage between 0 and 1, what is promised
 */
export function setsOnTest(
  { kind, temperature, scores }: SetScores,
  test: readonly Scored[],
  coverage: number,
): TestedSets {
  const threshold = conformalThreshold(scores, coverage);
  const sets = test.map((picture) => ({
    truth: picture.truth,
    set: predictionSet(kind, shares(picture, temperature), threshold),
  }));
  return {
    held: sets.filter(({ truth, set }) => set.includes(truth)).length,
    sizes: sets.map(({ set }) => set.length),
  };
}

const shares = ({ losses }: Scored, temperature: number): readonly number[] =>
  softmax(losses.map((loss) => -loss / temperature));
