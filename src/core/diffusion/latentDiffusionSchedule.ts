const STEPS = 1000;
const [FIRST, LAST] = [0.00085, 0.012];

let sigmas: readonly number[] | undefined;

/**
 * Noise level of step t of Stable Diffusion's schedule ("scaled linear"): β_t = (√β_0 + t/999 · (√β_999 − √β_0))², ᾱ_t
 * the running product of 1 − β, σ = √((1 − ᾱ) / ᾱ). From 0.0292 at t = 0 to 14.61 at t = 999.
 *
 * @param t whole number from 0 to 999
 * @throws RangeError outside
 * @source Rombach et al. (2022), "High-resolution image synthesis with latent diffusion models", released configuration
 */
export function latentDiffusionSigma(t: number): number {
  sigmas ??= schedule();
  const sigma = sigmas[t];
  if (sigma === undefined)
    throw new RangeError(`latentDiffusionSigma: t must be a whole number from 0 to 999, got ${t}`);
  return sigma;
}

function schedule(): readonly number[] {
  const [low, high] = [Math.sqrt(FIRST), Math.sqrt(LAST)];
  let kept = 1;
  return Array.from({ length: STEPS }, (_, t) => {
    kept *= 1 - (low + (t / (STEPS - 1)) * (high - low)) ** 2;
    return Math.sqrt((1 - kept) / kept);
  });
}
