import type { CertifySettings } from '../certify/certifySettings.ts';
import { noisyPicture } from '../certify/voteOf.ts';
import type { ClassIndex } from '../units.ts';
import { logLikelihood, noisyWorld } from './gaussianAnswers.ts';
import type { GaussianWorld } from './gaussianWorld.ts';

/**
 * Votes of the best classifier that noisy pictures of a Gaussian world can have: the class under which the noisy picture is
 * most likely. Samples and their noise are those of a certificate (`noisyPicture`), what a noised diffusion classifier with
 * endless inner draws would vote. With two classes of equal deviation it decides by one straight line, so class a has the
 * share Φ(d / 2σ) for a picture whose `boundaryDistance` is d (which is on the [−1, 1] scale), but for the rounding of
 * noise to 8-bit steps.
 *
 * @param sigma   smoothing noise in units of [0, 1] pixels
 * @param picture D values of 8 bits, of which 0 is −1 and 255 is 1 in the world
 * @param from    first sample, whole number from 0
 * @returns [count] class indices; of equals the first
 */
export function gaussianVotes(
  world: GaussianWorld,
  { seed, sigma }: Pick<CertifySettings, 'seed' | 'sigma'>,
  picture: Uint8Array,
  from: number,
  count: number,
): readonly ClassIndex[] {
  const noisy = noisyWorld(world, 2 * sigma);
  return Array.from({ length: count }, (_, i) => {
    const shown = [...noisyPicture({ seed, sigma }, picture, from + i)];
    const likely = noisy.means.map((_, c) => logLikelihood(noisy, shown, c));
    return likely.indexOf(Math.max(...likely));
  });
}
