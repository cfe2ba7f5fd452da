import { edmWeight } from '#core/diffusion/edm.ts';
import type { Reading } from '../reading.ts';
import { weighed } from './weighed.ts';

const SIGMA_DATA = 0.5;
const MEAN = -1.2;
const DEVIATION = 1.2;

/** σ · p(σ): the log-normal density of ln σ that the models were trained with. */
const trained = (sigma: number): number => {
  const z = (Math.log(sigma) - MEAN) / DEVIATION;
  return Math.exp((-z * z) / 2) / (DEVIATION * Math.sqrt(2 * Math.PI));
};

/** The same as the authors' program has it: −(ln σ − m)² / 2 is multiplied by the variance, not divided by it. */
const released = (sigma: number): number => {
  const z = (Math.log(sigma) - MEAN) * DEVIATION;
  return Math.exp((-z * z) / 2) / (DEVIATION * Math.sqrt(2 * Math.PI));
};

const PAPER = 'Chen et al. (2024), Robust classification via a single diffusion model, arXiv:2305.15241';

/**
 * The weight of EDM training: ∫ λ(σ) p(σ) mean (D − x)² dσ, λ = (σ² + ¼) / (σ/2)², ln σ ~ N(−1.2, 1.2²) under p.
 *
 * @source Chen et al. (2024), arXiv:2305.15241; λ and p of Karras et al. (2022), arXiv:2206.00364, table 1
 */
export const edm: Reading = {
  id: 'edm',
  name: 'EDM weight',
  how: 'Weighs levels as EDM training does; robust to small changes of the picture.',
  paper: PAPER,
  formula: String.raw`s_c = -\int \lambda(\sigma)\, p(\sigma)\, \tfrac{1}{d} \mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2 \, d\sigma, \quad \ln\sigma \sim \mathcal{N}(-1.2,\, 1.2^2)`,
  assumes:
    'Levels matter as they did in training. Where classes differ in spread and not only in position, this weight can rank them wrongly even for an ideal denoiser.',
  validFor: 'Every plan that reaches from about 0.02 to 3, where the weight lies.',
  unit: 'weighted error',
  average: 'integral',
  ...weighed((level) => edmWeight(level, SIGMA_DATA) * trained(level)),
};

/**
 * `edm` as the released program computes it, where a misplaced bracket makes the density one of deviation 1/1.2 with 1/1.44 of
 * its mass. Published numbers were presumably made with it; it counts small noise for much less.
 *
 * @source Chen et al. (2024), the program beside arXiv:2305.15241
 */
export const edmReleased: Reading = {
  ...edm,
  id: 'edm-released',
  name: 'EDM weight, as released',
  how: 'The EDM weight with the released program’s misplaced bracket.',
  paper: `${PAPER} (its program)`,
  formula: String.raw`s_c = -\int \frac{\lambda(\sigma)}{1.2\,\sigma\sqrt{2\pi}}\, e^{-\frac{(\ln\sigma + 1.2)^2}{2} \cdot 1.2^2} \, \tfrac{1}{d} \mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2 \, d\sigma`,
  assumes:
    'Kept to compare with published numbers, which were presumably made with it. The bracket makes small noise count for much less than the formula of the paper does.',
  ...weighed((level) => edmWeight(level, SIGMA_DATA) * released(level)),
};
