import { normalQuantile } from '#core/math/normalQuantile.ts';
import type { Interval } from '#core/math/wilson.ts';

/**
 * Mean recall over the classes that occur, with an approximate 95 % interval.
 *
 * The interval is value ± z · √(Σ_c v_c) / m over the m classes that occur. v_c is the variance of class c's recall under
 * its Beta(k + 1, n − k + 1) posterior, (k + 1)(n − k + 1) / ((n + 2)² (n + 3)) for k of n right: unlike p(1 − p)/n it is
 * not zero when all are right. Classes are independent samples, so their variances add. The interval is cut to [0, 1];
 * when no class occurs the value is NaN and the interval [0, 1].
 *
 * @param confusion `confusion[t][g]`: number of pictures of class t that were taken for class g
 * @source Brodersen et al. (2010), "The balanced accuracy and its posterior distribution"; the normal approximation: here
 */
export function balancedAccuracy(
  confusion: readonly (readonly number[])[],
): Readonly<{ value: number; interval: Interval }> {
  let classes = 0;
  let recalls = 0;
  let variances = 0;
  for (const [c, row] of confusion.entries()) {
    const n = row.reduce((sum, count) => sum + count, 0);
    if (n === 0) continue;
    const k = row[c]!;
    classes += 1;
    recalls += k / n;
    variances += ((k + 1) * (n - k + 1)) / ((n + 2) ** 2 * (n + 3));
  }
  if (classes === 0) return { value: Number.NaN, interval: { low: 0, high: 1 } };
  const value = recalls / classes;
  const half = (normalQuantile(0.975) * Math.sqrt(variances)) / classes;
  return { value, interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) } };
}
