import { betaQuantileLogit } from './betaQuantile.ts';
import { incompleteBeta } from './incompleteBeta.ts';
import { normalCdf } from './normal.ts';
import { normalQuantile } from './normalQuantile.ts';

/**
 * Distribution function of Student's t with ν > 0 degrees of freedom (real numbers welcome; ν = ∞ is the normal).
 *
 * Full relative precision in the lower tail: error ≤ 1e-13 for ν from 0.5 to 1000, growing with ν to 1e-10 at 1e6.
 *
 * @source Abramowitz & Stegun (1964), equation 26.7.1 in terms of I_x (26.5.27)
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalCdf(t);
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1;
  const whole = degreesOfFreedom + t * t;
  const tail = 0.5 * incompleteBeta(degreesOfFreedom / whole, degreesOfFreedom / 2, 0.5, (t * t) / whole);
  return t < 0 ? tail : 1 - tail;
}

/**
 * Quantile of Student's t with ν > 0 degrees of freedom: t with studentTCdf(t, ν) = p. The factor of a two-sided
 * 95 % interval is studentTQuantile(0.975, ν).
 *
 * Relative error ≤ 1e-13 for ν from 0.5 to 1000, growing with ν to 1e-10 at 1e6, for p from 1e-12 to 1 − 1e-12.
 *
 * @param p from 0 to 1
 * @returns −∞ at 0, ∞ at 1, NaN outside
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Number.POSITIVE_INFINITY || !(p > 0 && p < 1) || p === 0.5) return normalQuantile(p);
  const both = 2 * Math.min(p, 1 - p);
  // t² = ν (1 − x) / x, where I_x(ν/2, ½) = `both` is the probability outside ±t.
  const logit = betaQuantileLogit(both, 1 - both, degreesOfFreedom / 2, 0.5);
  const size = Math.sqrt(degreesOfFreedom) * Math.exp(-0.5 * logit);
  return p < 0.5 ? -size : size;
}
