import { bootstrap, type Resampled } from '../math/bootstrap.ts';
import { type Interval, wilson } from '../math/wilson.ts';
import { seed } from '../units.ts';
import { afterRejecting } from './rejection.ts';
import { areaUnderRisk, type Doubted, riskCoverage } from './riskCoverage.ts';

/** Samples of every bootstrap interval here, and their stream: shared, so that differences are of the same samples. */
const TIMES = 1000;
const STREAM = seed(41);

/** Accuracy of the pictures that are answered when a share of all, those doubted most, is not. */
export type Rejected = Readonly<{ share: number; answered: number; accuracy: number; interval: Interval }>;

/**
 * What a measure of doubt is worth on labelled pictures.
 *
 * - `rejected`: accuracy by share rejected, with Wilson's 95 % interval
 * - `area`: under the risk–coverage curve, with its bootstrap interval over pictures
 * - `beyond`: that area less the reference's, over the same samples of pictures; below 0 is better than the reference
 */
export type DoubtFigures = Readonly<{ rejected: readonly Rejected[]; area: Resampled; beyond: Resampled }>;

/**
 * @param shares to reject, each from 0 to below 1
 * @param reference the same pictures, in the same order, doubted by another measure
 * @throws RangeError when the two are not of as many pictures
 */
export function doubtFigures(
  pictures: readonly Doubted[],
  shares: readonly number[],
  reference: readonly Doubted[],
): DoubtFigures {
  if (reference.length !== pictures.length) {
    throw new RangeError(
      `doubtFigures: expected ${pictures.length} pictures of the reference, got ${reference.length}`,
    );
  }
  const area = (of: readonly Doubted[], indices: ArrayLike<number>) =>
    areaUnderRisk(riskCoverage(Array.from(indices, (i) => of[i]!)));
  const over = (statistic: (indices: Uint32Array) => number) => bootstrap(pictures.length, TIMES, STREAM, statistic);
  return {
    rejected: shares.map((share) => {
      const { answered, right } = afterRejecting(pictures, share);
      return { share, answered, accuracy: right / answered, interval: wilson(right, answered) };
    }),
    area: over((indices) => area(pictures, indices)),
    beyond: over((indices) => area(pictures, indices) - area(reference, indices)),
  };
}
