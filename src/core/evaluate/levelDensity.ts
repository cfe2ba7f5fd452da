import { type Plan, planLevels } from '../scoring/plan.ts';

/** A density of ln σ at rising levels σ: linear in ln σ between them, with integral 1, zero outside. */
export type LevelDensity = Readonly<{ levels: readonly number[]; density: readonly number[] }>;

/** Share of the density that is spread evenly, so that no level is ever so rare that its weight explodes. */
const EVEN = 0.1;

/**
 * Density of levels for which the estimate of a gap by importance sampling varies least.
 *
 * ∫ g d ln σ is estimated by the mean of g(σ)/q(σ) over levels drawn from q. With one stratum per draw (levels by the
 * inverse distribution function of q) what remains is ∫ v/q d ln σ, v the variance of g at one level, and that is least
 * for q ∝ √v. A tenth of the density is even. Beyond the outermost levels, up to the ends of the plan's range, it stays as
 * it is there.
 *
 * @param plan      2 levels or more
 * @param variances ≥ 0, of the paired gaps at the plan's levels, rising in σ, pooled over pictures; all zero give an even
 *   density
 * @throws RangeError unless there is one per level
 * @source Kahn & Marshall (1953), "Methods of reducing sample size in Monte Carlo computations"; Neyman's allocation,
 *   Cochran (1977), section 5.5; the even part: Hesterberg (1995), "Weighted average importance sampling and defensive
 *   mixture distributions"
 */
export function levelDensity(plan: Plan, variances: readonly number[]): LevelDensity {
  if (variances.length !== plan.levels) {
    throw new RangeError(`levelDensity: expected ${plan.levels} variances, got ${variances.length}`);
  }
  const levels = [plan.sigmaMin, ...planLevels(plan), plan.sigmaMax];
  const deviations = [variances[0]!, ...variances, variances.at(-1)!].map(Math.sqrt);
  const whole = integral(levels, deviations);
  const even = 1 / Math.log(plan.sigmaMax / plan.sigmaMin);
  return { levels, density: deviations.map((d) => (whole > 0 ? (1 - EVEN) * (d / whole) + EVEN * even : even)) };
}

/** ∫ f d ln σ of what is linear in ln σ between levels. */
function integral(levels: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let l = 1; l < levels.length; l++) {
    sum += (Math.log(levels[l]! / levels[l - 1]!) * (values[l]! + values[l - 1]!)) / 2;
  }
  return sum;
}
