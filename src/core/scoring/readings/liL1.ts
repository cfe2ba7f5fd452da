import type { Reading } from '../reading.ts';

/**
 * Mean absolute ε-error: loss per probe mean |ε̂ − ε| = mean |D − x| / σ, averaged over levels. Less moved by a few
 * badly denoised pixels than the squared error.
 *
 * @source Li et al. (2023), the `l1` loss of their experiments on small pictures, arXiv:2303.16203
 */
export const liL1: Reading = {
  id: 'li-l1',
  name: 'Mean ε-error (L1)',
  how: 'Mean absolute noise error; no single pixel can spoil it.',
  paper: 'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203 (L1 loss)',
  formula: String.raw`s_c = -\mathbb{E}_{\sigma, \varepsilon} \tfrac{1}{d} \lVert \hat\varepsilon_c - \varepsilon \rVert_1`,
  assumes:
    'Every level of the plan counts alike. The absolute error has no likelihood behind it: it is chosen because it works, and it favours the typical pixel over the worst one.',
  validFor: 'Any plan, but the spacing is part of the score; as published it is read with uniform t.',
  unit: 'ε-error',
  average: 'mean',
  loss({ level, absolute }, losses) {
    for (let c = 0; c < absolute.length; c++) losses[c] = absolute[c]! / level;
  },
};
