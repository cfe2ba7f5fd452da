import { noise } from '../../math/noise.ts';
import type { Seed } from '../../units.ts';
import { type Plane, withValues } from './plane.ts';

/**
 * The picture under Gaussian noise, the same for a seed however strong it is.
 *
 * @param sigma standard deviation in units of [0, 1], ≥ 0
 */
export function addNoise(picture: Plane, sigma: number, seed: Seed): Plane {
  const drawn = noise(seed, 0, picture.data.length);
  return withValues(
    picture,
    Float64Array.from(picture.data, (value, i) => value + 255 * sigma * drawn[i]!),
  );
}
