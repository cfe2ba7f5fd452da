import type { Picture } from './picture.ts';
import type { Pixels8 } from './pixels.ts';

/**
 * Values C×H×W in [−1, 1] as 8-bit samples H×W×C for the screen: 127.5 · (1 + v / scale), rounded, and clipped to 0…255.
 *
 * @param scale the value that is drawn as white; its negative is black
 */
export function pixelsOf(
  values: ArrayLike<number>,
  { channels, height, width }: Pick<Picture, 'channels' | 'height' | 'width'>,
  scale = 1,
): Pixels8 {
  const area = height * width;
  const data = Uint8ClampedArray.from({ length: area * channels }, (_, i) => {
    const value = values[(i % channels) * area + Math.floor(i / channels)]!;
    return Math.round(127.5 * (1 + value / scale));
  });
  return { channels, height, width, data };
}
