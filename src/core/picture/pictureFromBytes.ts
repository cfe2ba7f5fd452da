import type { Picture, PictureSpec } from './picture.ts';

/**
 * The picture whose 8-bit samples (H×W×C) are given: value = (v / 255 − mean) / scale, rounded to float32.
 *
 * @throws RangeError when the number of samples is not H·W·C
 */
export function pictureFromBytes(original: Uint8Array, spec: PictureSpec): Picture {
  const { channels, height, width, normalisation } = spec;
  const area = height * width;
  if (original.length !== area * channels) {
    throw new RangeError(`pictureFromBytes: expected ${area * channels} samples, got ${original.length}`);
  }
  const scaled = Float32Array.from({ length: 256 }, (_, v) => (v / 255 - normalisation.mean) / normalisation.scale);
  const values = new Float32Array(area * channels);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < channels; c++) values[c * area + i] = scaled[original[i * channels + c]!]!;
  }
  return { channels, height, width, values, original };
}
