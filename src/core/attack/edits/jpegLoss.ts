import { type Plane, valueAt, withValues } from './plane.ts';

const SIDE = 8;

/** Steps of the frequencies of a block at quality 50, row by row: brightness and colour. */
const brightnessSteps = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const colourSteps = Array.from({ length: 64 }, (_, i) => {
  const known = [
    [17, 18, 24, 47],
    [18, 21, 26, 66],
    [24, 26, 56, 99],
    [47, 66, 99, 99],
  ];
  return known[Math.floor(i / SIDE)]?.[i % SIDE] ?? 99;
});

/** cos((2x + 1) u π / 16), scaled so that the transform keeps lengths, [u][x]. */
const waves = Array.from({ length: SIDE }, (_, u) =>
  Array.from(
    { length: SIDE },
    (_, x) => (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16),
  ),
);

/**
 * What a JPEG of the picture, decoded again, has lost: blocks of 8×8 with their frequencies rounded, colour not reduced in
 * resolution.
 *
 * @param quality from 1 to 100, on the scale of the common encoders
 * @source ITU-T T.81 (1992), annexes A and K; the scale is that of the Independent JPEG Group
 */
export function jpegLoss(picture: Plane, quality: number): Plane {
  const { channels, height, width } = picture;
  const scale = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  const stepsOf = (steps: readonly number[]) =>
    steps.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))));
  const rgb = (y: number, x: number) => [0, 1, 2].map((c) => valueAt(picture, y, x, c));
  const planes =
    channels === 1
      ? [coded(picture, stepsOf(brightnessSteps), (y, x) => valueAt(picture, y, x, 0))]
      : [0, 1, 2].map((part) =>
          coded(picture, stepsOf(part === 0 ? brightnessSteps : colourSteps), (y, x) => toParts(rgb(y, x))[part]!),
        );
  const values = Array.from({ length: height * width }, (_, i) => {
    const parts = planes.map((plane) => plane[i]!);
    return channels === 1 ? parts : toRgb(parts);
  });
  return withValues(picture, values.flat());
}

/** One plane after rounding the frequencies of its blocks, [height × width]; values rounded to 0 … 255. */
function coded(
  { height, width }: Plane,
  steps: readonly number[],
  read: (y: number, x: number) => number,
): Float64Array {
  const out = new Float64Array(height * width);
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      const block = Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
        return read(Math.min(height - 1, top + Math.floor(i / SIDE)), Math.min(width - 1, left + (i % SIDE))) - 128;
      });
      const kept = transformed(block, (u, x) => waves[u]![x]!).map(
        (value, i) => steps[i]! * Math.round(value / steps[i]!),
      );
      for (const [i, value] of transformed(kept, (x, u) => waves[u]![x]!).entries()) {
        const [y, x] = [top + Math.floor(i / SIDE), left + (i % SIDE)];
        if (y < height && x < width) out[y * width + x] = Math.min(255, Math.max(0, Math.round(value + 128)));
      }
    }
  }
  return out;
}

/** A block with a linear map applied to its columns and to its rows. */
function transformed(block: Float64Array, map: (to: number, from: number) => number): Float64Array {
  const rows = Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    let sum = 0;
    for (let x = 0; x < SIDE; x++) sum += map(i % SIDE, x) * block[SIDE * Math.floor(i / SIDE) + x]!;
    return sum;
  });
  return Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    let sum = 0;
    for (let y = 0; y < SIDE; y++) sum += map(Math.floor(i / SIDE), y) * rows[SIDE * y + (i % SIDE)]!;
    return sum;
  });
}

/** Brightness and the two colour differences of red, green and blue, as JFIF has them, rounded. */
const toParts = ([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] =>
  [
    0.299 * r + 0.587 * g + 0.114 * b,
    128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
    128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
  ].map(Math.round);

const toRgb = ([y = 0, cb = 0, cr = 0]: readonly number[]): readonly number[] => [
  y + 1.402 * (cr - 128),
  y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128),
  y + 1.772 * (cb - 128),
];
