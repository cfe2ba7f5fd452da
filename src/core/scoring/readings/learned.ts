import { elboWeight } from '#core/diffusion/elboWeight.ts';
import { interpolated } from '../piecewise.ts';
import type { Reading, ReadingCard } from '../reading.ts';
import { weighed } from './weighed.ts';

/** Weights of the ELBO's loss fitted to labelled pictures: piecewise linear in ln σ between ascending levels, zero outside. */
export type LevelWeights = Readonly<{ levels: readonly number[]; weights: readonly number[] }>;

/** What there is to say of learned level weights, of whichever model. */
export const learnedCard: ReadingCard = {
  id: 'learned',
  name: 'Learned weights',
  how: 'Level weights fitted to this model’s validation pictures.',
  paper:
    'Clark & Jaini (2023), arXiv:2303.15233 (weights fitted by logistic regression), here of the ELBO’s loss, piecewise linear in ln σ',
  formula: String.raw`s_c = -\int w(\sigma)\, \frac{\mathbb{E}_\varepsilon \lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2}{\sigma^2} \, d\ln\sigma`,
  assumes:
    'The picture is like those the weights were fitted to. They make up for what this denoiser does badly, and mean nothing for another one.',
  validFor: 'Every plan; levels outside the fitted ones count for nothing.',
  unit: 'log-odds',
  average: 'integral',
};

/**
 * The reading with these level weights: −∫ w(σ) · pixels · mean (D − x)² / σ² d ln σ.
 *
 * @source Clark & Jaini (2023), arXiv:2303.15233, section 3 (learned weighting function)
 * @throws RangeError unless there are as many levels as weights, two or more, and levels ascend
 */
export function learned({ levels, weights }: LevelWeights): Reading {
  const weightAt = interpolated(levels.map(Math.log), weights);
  return { ...learnedCard, ...weighed((level, pixels) => weightAt(Math.log(level)) * pixels * elboWeight(level)) };
}
