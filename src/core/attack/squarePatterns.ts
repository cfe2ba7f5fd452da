import type { Dice } from './dice.ts';

/** Shape of a picture, C×H×W. */
export type Frame = Readonly<{ channels: number; height: number; width: number }>;

/** A square of a picture. */
export type Window = Readonly<{ top: number; left: number; side: number }>;

/** Vertical stripes of one value's width, each ±radius in every channel: the ℓ∞ attack begins with them. */
export function stripes({ channels, height, width }: Frame, radius: number, dice: Dice): Float32Array {
  const out = new Float32Array(channels * height * width);
  for (let c = 0; c < channels; c++) {
    for (let x = 0; x < width; x++) {
      const value = radius * dice.sign();
      for (let y = 0; y < height; y++) out[(c * height + y) * width + x] = value;
    }
  }
  return out;
}

/** A grid of bumps with random signs, about five a side: the ℓ2 attack begins with it. Not scaled. */
export function squares({ channels, height, width }: Frame, dice: Dice): Float32Array {
  const out = new Float32Array(channels * height * width);
  const side = Math.max(1, Math.floor(Math.min(height, width) / 5));
  const bump = bumps(side, false);
  for (let c = 0; c < channels; c++) {
    for (let top = 0; top + side <= height; top += side) {
      for (let left = 0; left + side <= width; left += side) {
        const sign = dice.sign();
        for (let i = 0; i < side * side; i++) {
          out[(c * height + top + Math.floor(i / side)) * width + left + (i % side)] = sign * bump[i]!;
        }
      }
    }
  }
  return out;
}

/** The picture with a square of it set to centre ± radius, one sign per channel. */
export function patched(
  from: Float32Array,
  centre: Float32Array,
  frame: Frame,
  { radius, window, dice }: Readonly<{ radius: number; window: Window; dice: Dice }>,
): Float32Array {
  const out = from.slice();
  for (let c = 0; c < frame.channels; c++) {
    const value = radius * dice.sign();
    for (const i of inside(window, frame, c)) out[i] = centre[i]! + value;
  }
  return out;
}

/**
 * The change of a picture after its ℓ2 mass in the second square, and what the radius leaves over, has gone into a bump in
 * the first.
 *
 * @returns change from the centre, [C·H·W]
 */
export function movedMass(
  from: Float32Array,
  centre: Float32Array,
  frame: Frame,
  { radius, windows: [to, source], dice }: Readonly<{ radius: number; windows: readonly [Window, Window]; dice: Dice }>,
): Float32Array {
  const change = from.map((value, i) => value - centre[i]!);
  const unused = Math.max(0, radius ** 2 - squared(change, change.keys()));
  const bump = bumps(to.side, dice.sign() > 0);
  const bumpLength = Math.hypot(...bump);
  for (let c = 0; c < frame.channels; c++) {
    const [target, emptied] = [[...inside(to, frame, c)], [...inside(source, frame, c)]];
    const available = Math.sqrt(squared(change, new Set([...target, ...emptied])) + unused / frame.channels);
    const length = Math.sqrt(squared(change, target));
    const sign = dice.sign();
    const shape = target.map((at, i) => (sign * bump[i]!) / bumpLength + (length > 0 ? change[at]! / length : 0));
    const size = Math.hypot(...shape);
    for (const at of emptied) change[at] = 0;
    for (const [i, at] of target.entries()) change[at] = size > 0 ? (available * shape[i]!) / size : 0;
  }
  return change;
}

/** Two bumps of opposite sign that share a square, one above the other or side by side (equation 2 of the paper). */
function bumps(side: number, turned: boolean): Float64Array {
  const out = new Float64Array(side * side);
  const half = Math.floor(side / 2);
  const write = (rows: number, first: number, sign: number): void => {
    const [n, middle] = [Math.floor(rows / 2), Math.floor(side / 2)];
    for (let r = 0; r < rows; r++) {
      for (let s = 0; s < side; s++) {
        const rings = Math.max(0, Math.max(n, middle) - Math.max(Math.abs(r - n), Math.abs(s - middle)));
        let value = 0;
        for (let k = 0; k <= rings; k++) value += 1 / (Math.max(n, middle) + 1 - k) ** 2;
        const [row, column] = [first + r, s];
        out[turned ? column * side + row : row * side + column] = sign * value;
      }
    }
  };
  if (half > 0) write(half, 0, 1);
  write(side - half, half, half > 0 ? -1 : 1);
  return out;
}

/** Indices of a square's values in one channel, row by row. */
function* inside({ top, left, side }: Window, { height, width }: Frame, c: number): Iterable<number> {
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) yield (c * height + y) * width + x;
  }
}

const squared = (values: Float32Array, at: Iterable<number>): number => {
  let sum = 0;
  for (const i of at) sum += values[i]! ** 2;
  return sum;
};
