import type { Pixels8 } from '#core/picture/pixels.ts';

/** A picture for the screen: RGBA, opaque. */
type Thumbnail = Readonly<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }>;

/** A picture shrunk by whole steps so that no side is longer than `most`, and laid on white. */
export function thumbnail({ width, height, channels, data }: Pixels8, most: number): Thumbnail {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / most));
  const [w, h] = [Math.ceil(width / step), Math.ceil(height / step)];
  const rgba = new Uint8ClampedArray(4 * w * h).fill(255);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = channels * (y * step * width + x * step);
      const cover = channels === 4 ? data[from + 3]! / 255 : 1;
      for (let k = 0; k < 3; k++) {
        rgba[4 * (y * w + x) + k] = 255 + cover * (data[from + (channels === 1 ? 0 : k)]! - 255);
      }
    }
  }
  return { width: w, height: h, data: rgba };
}
