import { noise } from '#core/math/noise.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { seed } from '#core/units.ts';

/** The picture moved by a vector of values in [0, 1] units, clipped for the eye. */
const moved = (picture: Pixels8, by: (i: number) => number): Pixels8 => ({
  ...picture,
  data: Uint8Array.from(picture.data, (value, i) => Math.min(255, Math.max(0, Math.round(value + 255 * by(i))))),
});

/** A change of ℓ2 length `radius` in a random direction. */
export function randomChange(picture: Pixels8, radius: number): Pixels8 {
  const direction = noise(seed(1), 0, picture.data.length);
  const length = Math.hypot(...direction);
  return moved(picture, (i) => (radius * direction[i]!) / length);
}

/** The same length with every value changed alike: the least visible way to use it up. */
export function evenChange(picture: Pixels8, radius: number): Pixels8 {
  const step = radius / Math.sqrt(picture.data.length);
  return moved(picture, () => step);
}

/** The same length on as few values as possible, each turned to the far end of its range, around the middle. */
export function concentratedChange(picture: Pixels8, radius: number): Pixels8 {
  const { data, width, height, channels } = picture;
  const far = (i: number): number => (data[i]! < 128 ? 1 - data[i]! / 255 : -data[i]! / 255);
  const place = (i: number): number => {
    const pixel = Math.floor(i / channels);
    return Math.hypot((pixel % width) - (width - 1) / 2, Math.floor(pixel / width) - (height - 1) / 2);
  };
  const order = Array.from(data, (_, i) => i).sort((a, b) => place(a) - place(b) || a - b);
  const change = new Map<number, number>();
  let left = radius ** 2;
  for (const i of order) {
    const full = far(i);
    const own = Math.sign(full) * Math.sqrt(Math.min(left, full ** 2));
    change.set(i, own);
    left -= own ** 2;
    if (left <= 1e-12) break;
  }
  return moved(picture, (i) => change.get(i) ?? 0);
}
