import type { CounterfactualSettings } from '#core/explain/counterfactual.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';

/** Steps of a class sample, and the evaluations they cost: Heun's rule asks twice a step but at the last. */
export const sampleSteps = 18;
export const sampleCost = 2 * sampleSteps - 1;

/**
 * How a picture of a class is drawn from the noisiest level that a model was trained at: 18 steps of Heun's rule without
 * guidance, the published setting for 32 × 32 pixels.
 *
 * @source Karras et al. (2022), arXiv:2206.00364, table 1 (CIFAR-10, 35 evaluations)
 */
export const sampleSettings = (
  { parameterisation: { sigmaMin, sigmaMax } }: Pick<ModelCard, 'parameterisation'>,
  c: ClassIndex,
  seed: Seed,
): Omit<CounterfactualSettings, 'up'> => ({
  class: c,
  sampler: 'heun',
  start: sigmaMax,
  least: sigmaMin,
  steps: sampleSteps,
  weight: 0,
  clip: false,
  seed,
});
