import { elboWeight } from '#core/diffusion/elboWeight.ts';
import type { Reading } from '../reading.ts';
import { weighed } from './weighed.ts';

/**
 * Evidence bound: the score is log p(x | c) in nats, up to a constant shared by all classes and the error of the bound.
 *
 * Loss per probe: pixels · mean (D − x)² / σ² = ‖ε̂ − ε‖², integrated over ln σ. The weight w = SNR′(t) of variational
 * diffusion models, over t, is this one.
 *
 * @source Kingma et al. (2021), arXiv:2107.00630; as a classifier Li et al. (2023), arXiv:2303.16203
 */
export const elbo: Reading = {
  id: 'elbo',
  name: 'ELBO',
  how: 'Log-likelihood bound in nats; the exact answer for an ideal denoiser.',
  paper: 'Kingma et al. (2021), Variational diffusion models, arXiv:2107.00630',
  formula: String.raw`s_c = -\int \frac{\mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2}{\sigma^2} \, d\ln\sigma`,
  assumes:
    'The denoiser is the ideal one of its class and the range of levels holds all of the evidence. Levels outside the range are left out, which tempers the scores. Clark & Jaini’s “VDM” weight SNR′(t) is this reading.',
  validFor: 'Every plan: each level counts by the width of its cell in ln σ.',
  unit: 'nats',
  average: 'integral',
  ...weighed((level, pixels) => pixels * elboWeight(level)),
};
