import type { Pixels8 } from './pixels.ts';
import { type Filter, type Kernel, kernelsOf } from './resampleKernels.ts';

/**
 * Resizes with an antialiased separable filter: rows first, then columns, each pass rounded to 8 bits. Equal to Pillow's
 * `resize` on 8-bit pictures (`bicubic` = BICUBIC with a = −0.5, `area` = BOX).
 *
 * @throws RangeError for pictures with alpha; flatten them first
 */
export function resample(pixels: Pixels8, width: number, height: number, filter: Filter): Pixels8 {
  if (pixels.channels === 4) throw new RangeError('resample: flatten the picture first');
  return alongColumns(alongRows(pixels, width, filter), height, filter);
}

function alongRows(pixels: Pixels8, width: number, filter: Filter): Pixels8 {
  if (width === pixels.width) return pixels;
  const { channels, height, data } = pixels;
  const out = new Uint8Array(width * height * channels);
  const kernels = kernelsOf(pixels.width, width, filter);
  for (let y = 0, to = 0; y < height; y++) {
    const row = y * pixels.width * channels;
    for (const kernel of kernels) {
      for (let c = 0; c < channels; c++) out[to++] = weigh(data, row + kernel.first * channels + c, channels, kernel);
    }
  }
  return { width, height, channels, data: out };
}

/** Adds up whole rows, one weight at a time: memory is read in order. */
function alongColumns(pixels: Pixels8, height: number, filter: Filter): Pixels8 {
  if (height === pixels.height) return pixels;
  const { channels, width, data } = pixels;
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  const sums = new Int32Array(stride);
  let to = 0;
  for (const { first, weights } of kernelsOf(pixels.height, height, filter)) {
    sums.fill(half);
    for (let i = 0, row = first * stride; i < weights.length; i++, row += stride) {
      const weight = weights[i]!;
      for (let x = 0; x < stride; x++) sums[x]! += data[row + x]! * weight;
    }
    for (let x = 0; x < stride; x++) out[to++] = rounded(sums[x]!);
  }
  return { width, height, channels, data: out };
}

const precision = 22;
const half = 1 << (precision - 1);

/** Weighted sum in fixed point, rounded and clipped to 0…255. */
function weigh(data: ArrayLike<number>, from: number, step: number, { weights }: Kernel): number {
  let sum = half;
  for (let i = 0, at = from; i < weights.length; i++, at += step) sum += data[at]! * weights[i]!;
  return rounded(sum);
}

const rounded = (sum: number): number => Math.max(0, Math.min(255, sum >> precision));
