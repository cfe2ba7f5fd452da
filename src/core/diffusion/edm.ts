/** How an EDM network F becomes a denoiser: D(x_σ; σ, c) = skip · x_σ + out · F(in · x_σ; noise, c). */
export type Preconditioning = Readonly<{ skip: number; out: number; in: number; noise: number }>;

/**
 * The EDM preconditioning c_skip, c_out, c_in, c_noise. The scoring graph has it built in; here it is the reference
 * that the exported models are described by.
 *
 * @param sigma     noise level σ > 0
 * @param sigmaData standard deviation of the data the network was trained on, > 0
 * @source Karras et al. (2022), "Elucidating the design space of diffusion-based generative models", equation 7 and
 * table 1, arXiv:2206.00364
 */
export function preconditioning(sigma: number, sigmaData: number): Preconditioning {
  const variance = sigma * sigma + sigmaData * sigmaData;
  return {
    skip: (sigmaData * sigmaData) / variance,
    out: (sigma * sigmaData) / Math.sqrt(variance),
    in: 1 / Math.sqrt(variance),
    noise: Math.log(sigma) / 4,
  };
}

/**
 * EDM training weight λ(σ) = (σ² + σ_d²) / (σ σ_d)² on ‖D − x‖²; it is 1 / c_out², so the loss of F has unit weight.
 *
 * @source Karras et al. (2022), table 1, arXiv:2206.00364
 */
export const edmWeight = (sigma: number, sigmaData: number): number =>
  (sigma * sigma + sigmaData * sigmaData) / (sigma * sigmaData) ** 2;
