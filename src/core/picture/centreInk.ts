import type { Pixels8 } from './pixels.ts';

/**
 * The smallest square around everything that is not ground, with a margin on all four sides, as the digits of MNIST lie in
 * their frames (20 of 28 pixels, that is a margin of 1/7 of the frame). A picture without ink stays as it is.
 *
 * @param pixels grey, 8 bit
 * @param ground value of the empty ground
 * @param margin share of the new frame's side that is left free on each side, from 0 to less than ½
 */
export function centreInk(pixels: Pixels8, ground: number, margin: number): Pixels8 {
  const { width, height, data } = pixels;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (const [i, value] of data.entries()) {
    if (value === ground) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return pixels;
  const side = Math.round(Math.max(right - left + 1, bottom - top + 1) / (1 - 2 * margin));
  const fromX = Math.round((left + right + 1 - side) / 2);
  const fromY = Math.round((top + bottom + 1 - side) / 2);
  const framed = new Uint8Array(side * side).fill(ground);
  for (let y = Math.max(0, -fromY); y < side && fromY + y < height; y++) {
    for (let x = Math.max(0, -fromX); x < side && fromX + x < width; x++) {
      framed[y * side + x] = data[(fromY + y) * width + fromX + x]!;
    }
  }
  return { width: side, height: side, channels: 1, data: framed };
}
