import type { Seed } from '../units.ts';
import { uniform } from './uniform.ts';

/** A figure with the 95 % interval of its bootstrap distribution. */
export type Resampled = Readonly<{ value: number; low: number; high: number }>;

/**
 * Percentile interval of a statistic of `count` pictures: the statistic is taken of `times` samples of as many pictures,
 * drawn with replacement. Statistics that share a seed see the same samples, so their differences and ratios can be
 * resampled as one statistic.
 *
 * @param statistic of a list of picture indices
 * @source Efron & Tibshirani (1993), "An introduction to the bootstrap", section 13.3
 */
export function bootstrap(
  count: number,
  times: number,
  seed: Seed,
  statistic: (indices: Uint32Array) => number,
): Resampled {
  const indices = Uint32Array.from({ length: count }, (_, i) => i);
  const value = statistic(indices);
  const found = new Float64Array(times);
  for (let t = 0; t < times; t++) {
    for (let i = 0; i < count; i++) indices[i] = Math.floor(count * uniform(seed, t, i));
    found[t] = statistic(indices);
  }
  found.sort();
  return { value, low: found[Math.floor(0.025 * times)]!, high: found[Math.ceil(0.975 * times) - 1]! };
}
