import { heatPixels } from '#core/picture/heatPixels.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';

/** How strongly a map lies over its picture. */
const OPACITY = 0.75;
/** Grey level of hatching. */
const HATCH = 64;
/** Pixels between pictures that stand side by side. */
const GAP = 2;

/** A signed map in colour over its picture, or over white; blue for, red against. */
export function overlaid(
  values: ArrayLike<number>,
  limit: number,
  { width, height, picture }: Readonly<{ width: number; height: number; picture?: Pixels8 }>,
): Pixels8 {
  const heat = heatPixels(values, limit);
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const alpha = (heat[4 * i + 3]! / 255) * (picture === undefined ? 1 : OPACITY);
    for (let c = 0; c < 3; c++) {
      const ground = picture?.data[i * picture.channels + Math.min(c, picture.channels - 1)] ?? 255;
      const shown = ground + alpha * (heat[4 * i + c]! - ground);
      data[3 * i + c] = Math.round(shown);
    }
  }
  return { width, height, channels: 3, data };
}

/** A picture in colour. */
export const coloured = ({ width, height, channels, data }: Pixels8): Pixels8 => ({
  width,
  height,
  channels: 3,
  data: Uint8Array.from(
    { length: 3 * width * height },
    (_, i) => data[Math.floor(i / 3) * channels + Math.min(i % 3, channels - 1)]!,
  ),
});

/** Pictures in colour and of one size, in rows of at most `columns`, on white. */
export function sheetOf(pictures: readonly Pixels8[], columns: number): Pixels8 {
  const { width, height } = pictures[0]!;
  const across = Math.min(columns, pictures.length);
  const sheet = {
    width: across * (width + GAP) - GAP,
    height: Math.ceil(pictures.length / columns) * (height + GAP) - GAP,
  };
  const data = new Uint8Array(3 * sheet.width * sheet.height).fill(255);
  for (const [p, { data: own }] of pictures.entries()) {
    const [left, top] = [(p % columns) * (width + GAP), Math.floor(p / columns) * (height + GAP)];
    for (let y = 0; y < height; y++) {
      data.set(own.subarray(3 * y * width, 3 * (y + 1) * width), 3 * ((top + y) * sheet.width + left));
    }
  }
  return { ...sheet, channels: 3, data };
}

/** Every pixel as a square of `scale` by `scale`. */
export function enlarged({ width, height, channels, data }: Pixels8, scale: number): Pixels8 {
  const big = new Uint8Array(data.length * scale * scale);
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * channels;
      for (let c = 0; c < channels; c++) big[(y * width * scale + x) * channels + c] = data[from + c]!;
    }
  }
  return { width: width * scale, height: height * scale, channels, data: big };
}

/** A picture whose pixels are squares of `scale` by `scale`, with a dark diagonal through those that are not settled: their colour stays. */
export function hatched(picture: Pixels8, settled: Uint8Array, scale: number): Pixels8 {
  const { width, height, channels } = picture;
  const data = Uint8Array.from(picture.data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = Math.floor(y / scale) * (width / scale) + Math.floor(x / scale);
      if (settled[pixel] === 0 && (x + y) % scale === scale - 1)
        data.fill(HATCH, (y * width + x) * channels, (y * width + x + 1) * channels);
    }
  }
  return { ...picture, data };
}
