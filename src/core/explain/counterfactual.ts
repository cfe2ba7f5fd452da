import type { NoisedModel } from '../certify/noisedModel.ts';
import type { ClassIndex, Seed } from '../units.ts';
import { followPath, levelsDown, noised, type OnPath, type Sampler } from './sampler.ts';

/**
 * Which picture of a class is asked for.
 *
 * `start` is the level σ that is gone up to, `least` the lowest above nought, `steps` the steps down (and up). With `up` noise, the
 * picture is noised by the seed; with inversion it follows the probability flow of the class it is taken for, `from`.
 */
export type CounterfactualSettings = Readonly<{
  class: ClassIndex;
  up: Readonly<{ by: 'noise' }> | Readonly<{ by: 'inversion'; from: ClassIndex }>;
  sampler: Sampler;
  start: number;
  least: number;
  steps: number;
  weight: number;
  clip: boolean;
  seed: Seed;
}>;

/** A counterfactual on its way: going up by inversion, or down to the picture. */
export type CounterfactualStep = OnPath & Readonly<{ phase: 'up' | 'down'; sigma: number }>;

/**
 * The picture as it would be if it were of a class: up to `start`, down under the class; yields after every step, the last
 * one being the counterfactual. Inversion is without guidance, and treats the picture as if it were at `least`.
 *
 * @param picture x in [−1, 1], as many values as the model has
 * @source Favero et al. (2025), arXiv:2502.03687 (noise, ancestral steps, guidance); Song et al. (2021), arXiv:2010.02502
 * (inversion)
 */
export async function* counterfactual(
  model: NoisedModel,
  picture: Float32Array,
  settings: CounterfactualSettings,
): AsyncGenerator<CounterfactualStep> {
  const { class: target, up, sampler, start, least, steps, weight, clip, seed } = settings;
  const down = levelsDown(start, least, steps);
  let top = picture;
  if (up.by === 'noise') {
    top = noised(model.pixels, start, seed, picture);
  } else {
    const levels = down.slice(0, -1).reverse();
    const guidance = { class: up.from, weight: 0, clip: false };
    const rule = sampler === 'ancestral' ? 'ddim' : sampler;
    for await (const at of followPath(model, { sampler: rule, levels, guidance, seed }, { step: 0, picture })) {
      top = at.picture;
      yield { ...at, phase: 'up', sigma: levels[at.step]! };
    }
  }
  const guidance = { class: target, weight, clip };
  for await (const at of followPath(model, { sampler, levels: down, guidance, seed }, { step: 0, picture: top })) {
    yield { ...at, phase: 'down', sigma: down[at.step]! };
  }
}

/** A picture of a class from pure noise at `start`; yields after every step. */
export async function* classSample(
  model: NoisedModel,
  { class: c, sampler, start, least, steps, weight, clip, seed }: Omit<CounterfactualSettings, 'up'>,
): AsyncGenerator<OnPath> {
  const path = { sampler, levels: levelsDown(start, least, steps), guidance: { class: c, weight, clip }, seed };
  yield* followPath(model, path, { step: 0, picture: noised(model.pixels, start, seed) });
}

/** Mean over pixels of |after − before|: how far a counterfactual has moved; for the predicted class its drift. */
export const movedBy = (before: ArrayLike<number>, after: ArrayLike<number>): number =>
  Array.from(before, (x, i) => Math.abs(after[i]! - x)).reduce((sum, d) => sum + d, 0) / before.length;
