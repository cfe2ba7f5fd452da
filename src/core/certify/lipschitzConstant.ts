/** A noise level in units of [0, 1] pixels and its weight in the sum of losses. */
export type WeightedLevel = Readonly<{ sigma: number; weight: number }>;

/**
 * How much the margin between two classes of the plain diffusion classifier can change when the picture moves by 1 in ℓ2:
 * G = Σ w (√(2/π)/σ + 2/√D), for scores z_c = −Σ w E‖h_c(x + σε) − x‖²/D, pictures and estimates h within [0, 1].
 *
 * The margin at one level is E g(x + σε, x) with g = (‖h_B − x‖² − ‖h_A − x‖²)/D in [−1, 1]. Moving the noisy picture along
 * a unit vector u changes it by E[g · uᵀε]/σ (Stein's lemma), at most E|uᵀε|/σ = √(2/π)/σ; moving x itself by
 * 2 uᵀE(h_A − h_B)/D, at most 2√D/D. Both ends of the way lie in [0, 1]^D, hence all of it. The first term is reached by
 * estimates that jump at x.
 *
 * @param pixels D, channels × height × width
 * @returns per unit of ℓ2 distance of [0, 1] pixels, for losses of [0, 1] pixels
 * @source Stein (1981), "Estimation of the mean of a multivariate normal distribution", lemma 1; the rest here
 */
export const marginConstant = (levels: readonly WeightedLevel[], pixels: number): number =>
  levels.reduce((sum, { sigma, weight }) => sum + weight * (Math.sqrt(2 / Math.PI) / sigma + 2 / Math.sqrt(pixels)), 0);

/**
 * The published constant of one score, Σ (w/σ)(√(2/π) + 2/√D), for comparison: no proof of ours rests on it.
 *
 * Its second term shrinks with σ, the true one does not: for one pixel and σ = 3 a score can change by 2 per unit, the
 * constant says 0.93. With it a margin proves the radius margin / (2G).
 *
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", theorem 3.1
 */
export const publishedConstant = (levels: readonly WeightedLevel[], pixels: number): number =>
  levels.reduce(
    (sum, { sigma, weight }) => sum + (weight / sigma) * (Math.sqrt(2 / Math.PI) + 2 / Math.sqrt(pixels)),
    0,
  );
