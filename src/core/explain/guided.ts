import type { NoisedModel } from '../certify/noisedModel.ts';
import type { ClassIndex } from '../units.ts';

/**
 * What a sampler follows: a class and how strongly. `weight` 0 is the plain class, −1 no class at all; `clip` keeps
 * estimates in [−1, 1].
 */
export type Guidance = Readonly<{ class: ClassIndex; weight: number; clip: boolean }>;

/**
 * The estimate under classifier-free guidance, (1 + w) D_c − w D_none, of a picture that is at level σ already. Costs two
 * evaluations, one when w is 0.
 *
 * @param noisy x_σ, in units of [−1, 1]
 * @returns as many values
 * @source Ho & Salimans (2022), "Classifier-free diffusion guidance", arXiv:2207.12598, equation 6
 */
export async function guided(
  model: NoisedModel,
  noisy: Float32Array,
  sigma: number,
  { class: c, weight, clip }: Guidance,
): Promise<Float32Array> {
  const { pixels } = model;
  const estimates = await model.denoised({
    base: noisy,
    noise: new Float32Array(pixels),
    scale: Float32Array.of(0),
    level: Float32Array.of(sigma),
    target: noisy,
    conditions: weight === 0 ? [c] : [c, 'none'],
  });
  const out = Float32Array.from({ length: pixels }, (_, i) =>
    weight === 0 ? estimates[i]! : (1 + weight) * estimates[i]! - weight * estimates[pixels + i]!,
  );
  return clip ? out.map((d) => Math.min(1, Math.max(-1, d))) : out;
}
