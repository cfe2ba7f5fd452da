import { momentsOf, standardError } from '#core/math/moments.ts';
import { noise } from '#core/math/noise.ts';
import { expectedSquared } from '#core/oracle/gaussianAnswers.ts';
import { denoiseGaussian, type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { level } from '#core/units.ts';
import { key, type Place } from './plainWorld.ts';

/** One draw of noise: the noisy picture, and what the denoiser of each class makes of it. */
export type Denoised = Readonly<{ noisy: Place; estimates: readonly Place[] }>;

/** The error of one class at one level: of one draw, the mean of many, and the closed form. */
export type ErrorAt = Readonly<{ one: number; mean: number; standardError: number; exact: number }>;

/** Noise draw number `draw` on a picture of two pixels, and what becomes of it. */
export function denoisedAt(world: GaussianWorld, picture: Place, sigma: number, draw: number): Denoised {
  const epsilon = noise(key, draw, 2);
  const noisy: Place = [picture[0] + sigma * epsilon[0]!, picture[1] + sigma * epsilon[1]!];
  const estimates = world.means.map((_, c) => denoiseGaussian(world, noisy, sigma, c) as unknown as Place);
  return { noisy, estimates };
}

/** The errors of every class at a level: of draw number `draw`, and of the first `draws`. */
export function errorsAt(
  world: GaussianWorld,
  picture: Place,
  sigma: number,
  draw: number,
  draws: number,
): readonly ErrorAt[] {
  const classes = world.means.map((_, c) => c);
  const probes = Array.from({ length: draws }, (_, j) => ({ level: level(sigma), draw: j }));
  const many = gaussianErrors(world, picture, key, { probes, classes }).squared;
  const one = gaussianErrors(world, picture, key, { probes: [{ level: level(sigma), draw }], classes }).squared;
  return classes.map((c) => {
    const moments = momentsOf(probes.map((_, j) => many[j * classes.length + c]!));
    return {
      one: one[c]!,
      mean: moments.mean,
      standardError: standardError(moments),
      exact: expectedSquared(world, picture, sigma, c),
    };
  });
}
