import { logSumExp } from '../math/logSumExp.ts';

/** Stakes: 1, ½, ¼, … of what can be lost without ruin; each has half the weight of the one before. */
const STAKES = 13;
/** Covers the rounding of the evidence. */
const SLACK = 1e-6;
/** Factors multiplied before a logarithm is taken; each is below 1/`LOWEST`. */
const TOGETHER = 16;
const LOWEST = 1e-9;

/**
 * Lower bound on the mean of values in [0, 1] that is right with probability ≥ 1 − α, at all numbers of values at once.
 *
 * Against "the mean is at most μ" stands the evidence Σ_j π_j Π_i (1 − λ_j + λ_j y_i/μ), λ_j = 2^−j: each factor is ≥ 0 and,
 * under any such law of y given the values before, ≤ 1 on average, so it is a supermartingale that begins at 1 and reaches
 * 1/α with probability ≤ α, whenever one looks. It falls with μ: all smaller μ are refuted with the largest.
 * It is closer than the empirical Bernstein bound, which knows a fixed number of values only, above all where the
 * values vary little and the range is wide.
 *
 * @param values each from 0 to 1, of the same mean whatever those before it were
 * @returns never above the mean of the values; 0 when nothing is refuted
 * @source Ville (1939); Waudby-Smith & Ramdas (2024), "Estimating means of bounded random variables by betting", JRSS B;
 *   Maurer & Pontil (2009), "Empirical Bernstein bounds and sample variance penalization", theorem 4 (the comparison)
 */
export function anytimeMeanBound(values: ArrayLike<number>, alpha: number): number {
  const wanted = -Math.log(alpha) + SLACK;
  let low = 0;
  let high = Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  if (!(high > LOWEST) || logEvidence(LOWEST, values) < wanted) return 0;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (logEvidence(Math.max(LOWEST, middle), values) >= wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** ln Σ_j π_j Π_i (1 − λ_j + λ_j y_i/μ). */
function logEvidence(mean: number, values: ArrayLike<number>): number {
  const parts = Array.from({ length: STAKES }, (_, j) => {
    const stake = 2 ** -j;
    const share = 2 ** -(j < STAKES - 1 ? j + 1 : j);
    let sum = Math.log(share);
    for (let from = 0; from < values.length; from += TOGETHER) {
      let product = 1;
      const to = Math.min(values.length, from + TOGETHER);
      for (let i = from; i < to; i++) product *= 1 - stake + (stake * values[i]!) / mean;
      sum += Math.log(product);
    }
    return sum;
  });
  return logSumExp(parts);
}
