import { edmWeight } from '../diffusion/edm.ts';
import type { NoisedVariant } from './certifySettings.ts';
import type { InnerPlan, InnerWeight } from './innerPlan.ts';

/**
 * One level that a noised classifier asks, in units of [−1, 1].
 *
 * `below` is σ_t and `level` σ_{t+1} of the pair; the classifier noises up to `level` and weighs the mean squared distance of
 * the estimate by `weight` (EPNDC: that of the posterior means).
 */
export type InnerLevel = Readonly<{ below: number; level: number; weight: number }>;

/** Mean and standard deviation of ln σ in the training of EDM. */
const LOG_MEAN = -1.2;
const LOG_STD = 1.2;
const SIGMA_DATA = 0.5;

/**
 * The levels of an inner plan for smoothing noise σ, ascending.
 *
 * A weight ŵ is one of D's squared error, per step of the grid. EPNDC compares posterior means instead, whose own weight is
 * w^(τ) = V / (2 (σ_t² − σ_τ²)(σ_{t+1}² − σ_t²)), V = σ_{t+1}² − σ_τ²; ŵ is applied as the factor ŵ/w of the ELBO's weight w, as
 * in the paper. The released code evaluates λ at σ_{t+1} and the density at σ_t and loses a pair; here both are at the same σ.
 *
 * @param sigma smoothing noise in units of [0, 1] pixels; the levels begin at σ_τ′ = 2σ
 * @returns points − 1 − skip levels
 * @throws RangeError when no level is left, or EPNDC keeps the pair at σ_τ′ itself, whose weight is infinite
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", theorem 3.2, equations 15 and 16
 */
export function innerLevels(
  { points, sigmaMax, spacing, weight, skip }: InnerPlan,
  sigma: number,
  variant: NoisedVariant,
): readonly InnerLevel[] {
  const start = 2 * sigma;
  if (!(sigmaMax > start)) throw new RangeError(`innerLevels: sigmaMax must be above ${start}, got ${sigmaMax}`);
  const exact = variant === 'epndc';
  if (skip < (exact ? 1 : 0) || points - 1 - skip < 1) {
    throw new RangeError(`innerLevels: ${points} points without ${skip} leave no level that ${variant} can use`);
  }
  const share = (i: number): number => i / (points - 1);
  const at = (i: number): number =>
    spacing === 'linear' ? start + share(i) * (sigmaMax - start) : start * (sigmaMax / start) ** share(i);
  return Array.from({ length: points - 1 - skip }, (_, l) => {
    const [below, level] = [at(skip + l), at(skip + l + 1)];
    const step = level - below;
    const elbo = step / level ** 3;
    if (!exact) return { below, level, weight: practical(weight, level, step, elbo) };
    return {
      below,
      level,
      weight: (posteriorWeight(start, below, level) * practical(weight, level, step, elbo)) / elbo,
    };
  });
}

/**
 * w^(τ) of the squared distance of the posterior means at x_τ, for the step from σ_t to σ_{t+1}; infinite at σ_t = σ_τ.
 *
 * @param start σ_τ
 * @param below σ_t
 * @param level σ_{t+1}
 * @source Chen et al. (2024), theorem 3.2
 */
export const posteriorWeight = (start: number, below: number, level: number): number =>
  (level ** 2 - start ** 2) / (2 * (below ** 2 - start ** 2) * (level ** 2 - below ** 2));

/** ŵ of one step of the grid. */
function practical(weight: InnerWeight, sigma: number, step: number, elbo: number): number {
  if (weight === 'elbo') return elbo;
  if (weight === 'uniform') return 1;
  const off = Math.log(sigma) - LOG_MEAN;
  // The released code multiplies by the variance where the density divides by it.
  const exponent = weight === 'edm' ? -(off ** 2) / (2 * LOG_STD ** 2) : (-(off ** 2) / 2) * LOG_STD ** 2;
  const density = Math.exp(exponent) / (sigma * LOG_STD * Math.sqrt(2 * Math.PI));
  return edmWeight(sigma, SIGMA_DATA) * density * step;
}
