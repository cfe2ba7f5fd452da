import type { Pixels8 } from './pixels.ts';
import { resample } from './resample.ts';

/** Longest side, in pixels, that is kept of a decoded picture: far above what any model here sees. */
export const longestSide = 2048;

/** A very large picture made smaller by a whole factor with the area filter, so that preparing it stays quick. */
export function reduce(pixels: Pixels8): Pixels8 {
  const factor = Math.ceil(Math.max(pixels.width, pixels.height) / longestSide);
  if (factor === 1) return pixels;
  const side = (size: number) => Math.max(1, Math.round(size / factor));
  return resample(pixels, side(pixels.width), side(pixels.height), 'area');
}
