import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centreInk } from './centreInk.ts';

const grey = (width: number, height: number, ink: readonly (readonly [x: number, y: number])[], ground = 0) => {
  const data = new Uint8Array(width * height).fill(ground);
  for (const [x, y] of ink) data[y * width + x] = 255 - ground;
  return { width, height, channels: 1 as const, data };
};

it('frames ink of 5 × 3 pixels in a square of 7 with a margin of one seventh', () => {
  const framed = centreInk(
    grey(20, 20, [
      [10, 2],
      [14, 4],
    ]),
    0,
    1 / 7,
  );
  expect([framed.width, framed.height]).toEqual([7, 7]);
  expect([...framed.data.entries()].filter(([, v]) => v > 0).map(([i]) => [i % 7, Math.floor(i / 7)])).toEqual([
    [1, 2],
    [5, 4],
  ]);
});

it('reaches over the edge of the picture, onto more ground', () => {
  const framed = centreInk(
    grey(
      4,
      4,
      [
        [0, 0],
        [3, 3],
      ],
      255,
    ),
    255,
    0.25,
  );
  expect(framed.width).toBe(8);
  expect([...framed.data].filter((v) => v === 0)).toHaveLength(2);
  expect(framed.data[2 * 8 + 2]).toBe(0);
  expect(framed.data[5 * 8 + 5]).toBe(0);
});

it('leaves an empty picture as it is', () => {
  const empty = grey(3, 5, []);
  expect(centreInk(empty, 0, 1 / 7)).toBe(empty);
});

it('keeps every bit of ink, wherever it is moved', () => {
  const place = fc.tuple(fc.nat(11), fc.nat(11));
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 1, selector: String }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      (ink, margin) => {
        const framed = centreInk(grey(12, 12, ink), 0, margin);
        expect(framed.data.filter((v) => v > 0)).toHaveLength(ink.length);
      },
    ),
  );
});
