import { momentsOf, standardError } from '#core/math/moments.ts';
import { normalQuantile } from '#core/math/normalQuantile.ts';
import type { Interval } from '#core/math/wilson.ts';

/**
 * Area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher, ties
 * counted half, with a 95 % interval.
 *
 * The interval is normal, cut to [0, 1]; its variance is the sum, over both groups, of the variance of the mean share of
 * the other group that an item beats. It has no width when the groups do not overlap and is unknown (NaN) with fewer than
 * two items in a group. Cost: positives × negatives.
 *
 * @param positive scores, finite; at least one, as of `negative`
 * @source Mann & Whitney (1947); DeLong, DeLong & Clarke-Pearson (1988), "Comparing the areas under two or more correlated
 *   receiver operating characteristic curves", Biometrics 44
 */
export function areaUnderCurve(
  positive: readonly number[],
  negative: readonly number[],
): Readonly<{ value: number; interval: Interval }> {
  const wins = positive.map((score) => shareBelow(score, negative));
  const losses = negative.map((score) => shareBelow(score, positive));
  const value = wins.reduce((sum, share) => sum + share, 0) / wins.length;
  const half = normalQuantile(0.975) * Math.hypot(...[wins, losses].map((shares) => standardError(momentsOf(shares))));
  return { value, interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) } };
}

/** Share of the others that lie below, ties half. */
const shareBelow = (score: number, others: readonly number[]): number =>
  others.reduce((sum, other) => sum + (Math.sign(score - other) + 1) / 2, 0) / others.length;
