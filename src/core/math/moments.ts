/** Count, mean and sum of squared deviations from the mean: all that a mean with its standard error needs. */
export type Moments = Readonly<{ count: number; mean: number; squares: number }>;

/** Moments of nothing. */
export const noMoments: Moments = { count: 0, mean: 0, squares: 0 };

/**
 * Takes one more value in, in float64, without the cancellation of Σx² − n·x̄².
 *
 * @source Welford (1962), "Note on a method for calculating corrected sums of squares and products", Technometrics 4
 */
export function observe(moments: Moments, value: number): Moments {
  const count = moments.count + 1;
  const step = value - moments.mean;
  const mean = moments.mean + step / count;
  return { count, mean, squares: moments.squares + step * (value - mean) };
}

/**
 * Moments of two sets of values together; associative and commutative up to rounding.
 *
 * @source Chan, Golub & LeVeque (1979), "Updating formulae and a pairwise algorithm for computing sample variances"
 */
export function merge(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const step = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (step * b.count) / count,
    squares: a.squares + b.squares + (step * step * a.count * b.count) / count,
  };
}

/** Moments of a list. */
export const momentsOf = (values: Iterable<number>): Moments => {
  let moments = noMoments;
  for (const value of values) moments = observe(moments, value);
  return moments;
};

/** Unbiased sample variance (divisor n − 1); NaN for fewer than two values. */
export const variance = ({ count, squares }: Moments): number => (count < 2 ? Number.NaN : squares / (count - 1));

/** Standard error of the mean, √(variance / n); NaN for fewer than two values. */
export const standardError = (moments: Moments): number => Math.sqrt(variance(moments) / moments.count);
