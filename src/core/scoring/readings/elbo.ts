import { elboWeight } from '#core/diffusion/elboWeight.ts';
import type { Reading } from '../reading.ts';

/**
 * Evidence bound: the score is log p(x | c) in nats, up to a constant shared by all classes and the error of the bound.
 *
 * Loss per probe: pixels · mean (D − x)² / σ² = ‖ε̂ − ε‖², integrated over ln σ.
 *
 * @source Kingma et al. (2021), arXiv:2107.00630; as a classifier Li et al. (2023), arXiv:2303.16203
 */
export const elbo: Reading = {
  id: 'elbo',
  name: 'ELBO',
  paper: 'Kingma et al. (2021), Variational diffusion models, arXiv:2107.00630',
  formula: String.raw`s_c = -\int \frac{\mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2}{\sigma^2} \, d\ln\sigma`,
  assumes:
    'The denoiser is the ideal one of its class and the range of levels holds all of the evidence. Levels outside the range are left out, which tempers the scores.',
  unit: 'nats',
  average: 'integral',
  loss({ level, pixels, squared }, losses) {
    const weight = pixels * elboWeight(level);
    for (let c = 0; c < squared.length; c++) losses[c] = weight * squared[c]!;
  },
};
