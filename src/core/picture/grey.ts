import type { Pixels8 } from './pixels.ts';

/**
 * Colour to grey by ITU-R 601 luma in fixed point, (19595 R + 38470 G + 7471 B + 2¹⁵) >> 16: equal to Pillow's mode L.
 * Grey pictures come back as they are.
 *
 * @throws RangeError for pictures with alpha; flatten them first
 */
export function grey(pixels: Pixels8): Pixels8 {
  const { width, height, channels, data } = pixels;
  if (channels === 1) return pixels;
  if (channels === 4) throw new RangeError('grey: flatten the picture first');
  const luma = new Uint8Array(width * height);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = (19595 * data[3 * i]! + 38470 * data[3 * i + 1]! + 7471 * data[3 * i + 2]! + 0x8000) >> 16;
  }
  return { width, height, channels: 1, data: luma };
}

/** Grey to RGB by repeating the sample; colour pictures come back as they are. */
export function colour(pixels: Pixels8): Pixels8 {
  if (pixels.channels !== 1) return pixels;
  const { width, height, data } = pixels;
  return {
    width,
    height,
    channels: 3,
    data: Uint8Array.from({ length: data.length * 3 }, (_, i) => data[(i / 3) | 0]!),
  };
}
