import { elboWeight } from '#core/diffusion/elboWeight.ts';
import type { Reading } from '../reading.ts';
import { weighed } from './weighed.ts';

const PAPER = 'Clark & Jaini (2023), Text-to-image diffusion models are zero-shot classifiers, arXiv:2303.15233';

/**
 * Time t of level σ on the variance-preserving cosine schedule α = cos(πt/2): σ = tan(πt/2), so t = (2/π) · atan σ, from
 * 0 (no noise) to 1 (nothing but noise).
 *
 * @source Nichol & Dhariwal (2021), arXiv:2102.09672, the cosine schedule without its offset
 */
export const cosineTime = (sigma: number): number => (2 / Math.PI) * Math.atan(sigma);

/** dt / d ln σ on that schedule: (2/π) · σ / (1 + σ²). It turns an integral over t into one over ln σ. */
const timePerLogSigma = (sigma: number): number => ((2 / Math.PI) * sigma) / (1 + sigma * sigma);

/**
 * The published "simple" weight SNR(t): ∫ mean (ε̂ − ε)² dt, t the time of `cosineTime`.
 *
 * @source Clark & Jaini (2023), arXiv:2303.15233, section 3
 */
export const snr: Reading = {
  id: 'snr',
  name: 'SNR weight',
  how: 'Mean squared noise error over time t of the cosine schedule.',
  paper: `${PAPER} (the “simple” weight)`,
  formula: String.raw`s_c = -\int \tfrac{1}{d} \mathbb{E}_\varepsilon \lVert \hat\varepsilon_c - \varepsilon \rVert^2 \, dt, \quad t = \tfrac{2}{\pi} \arctan \sigma`,
  assumes:
    'Time t of the cosine schedule says how much a level matters, whatever schedule the model was trained with; middle noise counts most.',
  validFor: 'Every plan: each level counts by the time its cell covers.',
  unit: 'ε-error',
  average: 'integral',
  ...weighed((level) => elboWeight(level) * timePerLogSigma(level)),
};

/**
 * The published heuristic weight exp(−7t) on the x0-error: ∫ exp(−7t) mean (D − x)² dt, t the time of `cosineTime`. An
 * appendix of the paper writes exp(−6t); the main text's value is taken.
 *
 * @source Clark & Jaini (2023), arXiv:2303.15233, section 3
 */
export const clarkJaini: Reading = {
  id: 'clark-jaini',
  name: 'Clark & Jaini',
  how: 'Error of the denoised picture, weighed by exp(−7t): low noise counts most.',
  paper: PAPER,
  formula: String.raw`s_c = -\int e^{-7t} \, \tfrac{1}{d} \mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2 \, dt, \quad t = \tfrac{2}{\pi} \arctan \sigma`,
  assumes:
    'The weight was chosen by hand on other models. Time t is that of the cosine schedule, by which a level σ of this model is given its t.',
  validFor: 'Every plan: each level counts by the time its cell covers.',
  unit: 'weighted error',
  average: 'integral',
  ...weighed((level) => Math.exp(-7 * cosineTime(level)) * timePerLogSigma(level)),
};
