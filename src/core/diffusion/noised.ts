import { noise } from '#core/math/noise.ts';
import type { Level, Seed } from '../units.ts';

/**
 * A picture under noise as every real run sees it: x_σ = x + σ · `noise(seed, draw)`, in float32; values in the units of x,
 * not clipped.
 */
export function noised(picture: Float32Array, seed: Seed, draw: number, sigma: Level): Float32Array {
  const epsilon = noise(seed, draw, picture.length);
  return picture.map((value, i) => value + sigma * epsilon[i]!);
}

/** The spread of a noised picture's values, when those of the picture have variance one: √(1 + σ²). */
export const noisedSpread = (sigma: Level): number => Math.sqrt(1 + sigma * sigma);
