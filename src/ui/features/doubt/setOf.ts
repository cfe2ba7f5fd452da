import { conformalThreshold, predictionSet } from '#core/evaluate/conformal.ts';
import type { ClassIndex } from '#core/units.ts';
import type { CardDoubt } from '#runtime/cardDoubt.ts';

/** The set, and the classes that are in every set because too few validation pictures show them. */
export type ClassSet = Readonly<{ classes: readonly ClassIndex[]; always: readonly ClassIndex[] }>;

/** The classes of a picture under a promise of so many percent, kept over all pictures or within every class. */
export function setOf(
  { sets }: Pick<CardDoubt, 'sets'>,
  probabilities: readonly number[],
  percent: number,
  byClass: boolean,
): ClassSet {
  const thresholds = byClass
    ? sets.scores.map((scores) => conformalThreshold(scores, percent / 100))
    : probabilities.map(() => Number.NaN).fill(conformalThreshold(sets.scores.flat(), percent / 100));
  return {
    classes: predictionSet('lac', probabilities, thresholds),
    always: thresholds.flatMap((threshold, c) => (threshold === Number.POSITIVE_INFINITY ? [c] : [])),
  };
}
