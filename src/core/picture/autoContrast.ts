import type { Pixels8 } from './pixels.ts';

/**
 * Stretches every channel to 0…255: v → floor((v − lowest) · 255 / (highest − lowest)), as Pillow's autocontrast
 * without cut-off. A channel with one value is left alone.
 *
 * @throws RangeError for pictures with alpha; flatten them first
 */
export function autoContrast(pixels: Pixels8): Pixels8 {
  const { channels, data } = pixels;
  if (channels === 4) throw new RangeError('autoContrast: flatten the picture first');
  const stretched = Uint8Array.from(data);
  for (let c = 0; c < channels; c++) {
    let low = 255;
    let high = 0;
    for (let i = c; i < data.length; i += channels) {
      low = Math.min(low, data[i]!);
      high = Math.max(high, data[i]!);
    }
    if (high <= low) continue;
    const scale = 255 / (high - low);
    const map = Uint8Array.from({ length: 256 }, (_, v) =>
      Math.max(0, Math.min(255, Math.trunc(v * scale - low * scale))),
    );
    for (let i = c; i < data.length; i += channels) stretched[i] = map[data[i]!]!;
  }
  return { ...pixels, data: stretched };
}
