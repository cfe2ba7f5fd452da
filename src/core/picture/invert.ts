import type { Pixels8 } from './pixels.ts';

/** The negative: v → 255 − v, alpha kept. */
export function invert(pixels: Pixels8): Pixels8 {
  const { channels, data } = pixels;
  const isAlpha = (i: number) => channels === 4 && i % 4 === 3;
  return { ...pixels, data: Uint8Array.from(data, (v, i) => (isAlpha(i) ? v : 255 - v)) };
}
