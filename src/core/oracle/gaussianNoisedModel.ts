import type { NoisedModel, NoisedQuestion } from '../certify/noisedModel.ts';
import { softmax } from '../math/softmax.ts';
import { denoiseGaussian, type GaussianWorld } from './gaussianWorld.ts';

/** The ideal denoiser of a Gaussian world as the port of noised classifiers; without a class, the mixture's. */
export function gaussianNoisedModel(world: GaussianWorld): NoisedModel {
  const pixels = world.means[0]!.length;
  const estimate = (noisy: readonly number[], sigma: number, condition: number | 'none'): readonly number[] => {
    if (condition !== 'none') return denoiseGaussian(world, noisy, sigma, condition);
    const shares = softmax(
      world.means.map((mean, c) => {
        const spread = world.deviations[c]! ** 2 + sigma ** 2;
        const far = mean.reduce((sum, m, i) => sum + (noisy[i]! - m) ** 2, 0);
        return -far / (2 * spread) - (pixels / 2) * Math.log(spread);
      }),
    );
    const own = world.means.map((_, c) => denoiseGaussian(world, noisy, sigma, c));
    return noisy.map((_, i) => shares.reduce((sum, share, c) => sum + share * own[c]![i]!, 0));
  };
  const each = ({ base, noise, scale, level, conditions }: NoisedQuestion) =>
    Array.from(level, (sigma, b) => {
      const noisy = Array.from(
        { length: pixels },
        (_, i) => base[b * pixels + i]! + scale[b]! * noise[b * pixels + i]!,
      );
      return conditions.map((condition) => estimate(noisy, sigma, condition));
    });
  return {
    pixels,
    errors: async (question) =>
      Float32Array.from(
        each(question).flatMap((row, b) =>
          row.map((own) => own.reduce((sum, d, i) => sum + (d - question.target[b * pixels + i]!) ** 2, 0) / pixels),
        ),
      ),
    denoised: async (question) => Float32Array.from(each(question).flat(2)),
  };
}
