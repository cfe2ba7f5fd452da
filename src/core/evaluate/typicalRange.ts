import { quantile } from './quantile.ts';
import type { TypicalRange } from './typicality.ts';

/**
 * The middle range of statistics that holds `share` of them: quantiles (1 − share)/2 and (1 + share)/2, linear between
 * order statistics (definition 7).
 *
 * @param statistics finite, at least one, in any order
 * @param share from 0 to 1
 * @source Hyndman & Fan (1996), "Sample quantiles in statistical packages"
 */
export function typicalRange(statistics: readonly number[], share: number): TypicalRange {
  const sorted = [...statistics].sort((a, b) => a - b);
  return { low: quantile(sorted, (1 - share) / 2), high: quantile(sorted, (1 + share) / 2) };
}
