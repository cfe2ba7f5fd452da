import { noise } from '#core/math/noise.ts';
import type { Answer, Measure, Question } from '../diffusion/denoiser.ts';
import type { Seed } from '../units.ts';

/**
 * A world with known answers: pictures of class c are N(means[c], deviations[c]² I) with D = means[c].length values, and
 * all classes are equally frequent. Its ideal denoiser, expected errors and posterior are closed forms.
 */
export type GaussianWorld = Readonly<{
  means: readonly (readonly number[])[];
  deviations: readonly number[];
}>;

/**
 * The ideal denoiser E[x | x_σ, c] = (s² x_σ + σ² μ_c) / (s² + σ²).
 *
 * @param noisy x_σ, D values
 */
export function denoiseGaussian(
  { means, deviations }: GaussianWorld,
  noisy: ArrayLike<number>,
  sigma: number,
  c: number,
): number[] {
  const keep = deviations[c]! ** 2;
  const pull = sigma * sigma;
  return means[c]!.map((mean, i) => (keep * noisy[i]! + pull * mean) / (keep + pull));
}

/** The ideal denoiser's errors on a picture, with the noise that every real run uses: `noise(seed, draw, D)`. */
export function gaussianErrors(
  world: GaussianWorld,
  picture: readonly number[],
  seed: Seed,
  { probes, classes }: Question,
): Answer {
  const squared = new Float32Array(probes.length * classes.length);
  const absolute = new Float32Array(squared.length);
  for (const [j, { level, draw, mirrored }] of probes.entries()) {
    const epsilon = noise(seed, draw, picture.length);
    const scale = mirrored ? -level : level;
    const noisy = picture.map((x, i) => x + scale * epsilon[i]!);
    for (const [k, c] of classes.entries()) {
      const misses = denoiseGaussian(world, noisy, level, c).map((d, i) => d - picture[i]!);
      squared[j * classes.length + k] = misses.reduce((sum, miss) => sum + miss * miss, 0) / picture.length;
      absolute[j * classes.length + k] = misses.reduce((sum, miss) => sum + Math.abs(miss), 0) / picture.length;
    }
  }
  return { squared, absolute };
}

/** `gaussianErrors` as the port that scoring asks. */
export const measureGaussian =
  (world: GaussianWorld, picture: readonly number[], seed: Seed): Measure =>
  async (question) =>
    gaussianErrors(world, picture, seed, question);
