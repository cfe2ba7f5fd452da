/**
 * Quantile p of sorted numbers, linear between order statistics (definition 7); NaN of none.
 *
 * @param sorted rising
 * @param p from 0 to 1
 * @source Hyndman & Fan (1996), "Sample quantiles in statistical packages"
 */
export function quantile(sorted: readonly number[], p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  return lower + (position - below) * ((sorted[below + 1] ?? lower) - lower);
}

/** Quantiles of numbers in any order, in `steps` equal steps from the least to the most: `steps` + 1 rising numbers. */
export function quantiles(values: readonly number[], steps: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: steps + 1 }, (_, k) => quantile(sorted, k / steps));
}

/**
 * Share of a population that lies below a value, by evenly spaced quantiles of it, linear between them: 0 below the least,
 * 1 above the most.
 *
 * @param rising at least two quantiles
 */
export function shareBelow(rising: readonly number[], value: number): number {
  const above = rising.findIndex((each) => each > value);
  if (above === 0) return 0;
  if (above < 0) return 1;
  const [low, high] = [rising[above - 1]!, rising[above]!];
  return (above - 1 + (value - low) / (high - low)) / (rising.length - 1);
}
