/**
 * Weight on ‖D − x‖² that makes an average over ln σ an evidence bound: L = ∫ E‖D − x‖² / σ² d ln σ is −log p(x) up to a
 * constant that is the same for every class. ‖D − x‖² / σ² is also ‖ε̂ − ε‖², and d ln σ = ½ |dλ|, so L = ½ ∫ E‖ε̂ − ε‖² dλ.
 *
 * @param sigma noise level σ > 0
 * @returns 1 / σ²
 * @source Kingma et al. (2021), "Variational diffusion models", the continuous-time loss, arXiv:2107.00630
 */
export const elboWeight = (sigma: number): number => 1 / (sigma * sigma);
