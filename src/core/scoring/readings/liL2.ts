import { elboWeight } from '#core/diffusion/elboWeight.ts';
import type { Reading } from '../reading.ts';
import { weighed } from './weighed.ts';

/**
 * Mean squared ε-error, unweighted: loss per probe mean (ε̂ − ε)² = mean (D − x)² / σ², averaged over levels.
 *
 * With levels even in ln σ it ranks classes as the ELBO does; it is that score over pixels · ln(σ_max / σ_min).
 *
 * @source Li et al. (2023), arXiv:2303.16203
 */
export const liL2: Reading = {
  id: 'li-l2',
  name: 'Mean ε-error (L2)',
  how: 'Mean squared noise error, every level of the plan alike.',
  paper: 'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203',
  formula: String.raw`s_c = -\mathbb{E}_{\sigma, \varepsilon} \tfrac{1}{d} \lVert \hat\varepsilon_c - \varepsilon \rVert_2^2`,
  assumes:
    'Every level of the plan counts alike, so the spacing of the levels is part of the score. It is a mean error, not a probability.',
  validFor: 'Any plan, but the spacing is part of the score; as published it is read with uniform t.',
  unit: 'ε-error',
  average: 'mean',
  ...weighed((level) => elboWeight(level)),
};
