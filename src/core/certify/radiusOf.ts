import { normalCdf } from '../math/normal.ts';
import { normalQuantile } from '../math/normalQuantile.ts';

/** Radii are told in steps of a millionth: so many in a whole. */
const STEPS = 1e6;

/**
 * The ℓ2 radius σ·Φ⁻¹(p) within which a class keeps its majority under Gaussian noise, in units of [0, 1] pixels; rounded
 * down by at least a thousandth of a step, far more than the error of Φ⁻¹.
 *
 * @param share lower bound on the class's share of the votes
 * @param sigma smoothing noise in units of [0, 1] pixels
 * @returns 0 where nothing is proven (share ≤ ½)
 * @source Cohen, Rosenfeld & Kolter (2019), "Certified adversarial robustness via randomized smoothing", theorem 1
 */
export const radiusOf = (share: number, sigma: number): number =>
  share > 0.5 ? roundedDown(sigma * normalQuantile(Math.min(share, 1 - 2 ** -53))) : 0;

/**
 * The same when the runner-up's share is bounded from above as well: σ/2·(Φ⁻¹(p_A) − Φ⁻¹(p_B)), never below `radiusOf`
 * when p_B ≤ 1 − p_A.
 *
 * @source Cohen, Rosenfeld & Kolter (2019), theorem 1
 */
export const radiusBetween = (share: number, runnerUp: number, sigma: number): number =>
  share > runnerUp ? roundedDown((sigma / 2) * (normalQuantile(share) - normalQuantile(runnerUp))) : 0;

/** The share of votes that proves a radius, a little more rather than less. */
export const shareFor = (radius: number, sigma: number): number => normalCdf((radius + 1 / STEPS) / sigma);

/** Down to a whole number of millionths, by at least a thousandth of one; 0 below 0. */
export const roundedDown = (value: number): number => Math.max(0, Math.floor(value * STEPS - 1e-3) / STEPS);
