import fc from 'fast-check';
import { expect, test } from 'vitest';
import golden from '#testdata/jpeg-golden.json' with { type: 'json' };
import '#testdata/propertySeed.ts';
import { seed } from '../../units.ts';
import { addNoise } from './addNoise.ts';
import { blur } from './blur.ts';
import { jpegLoss } from './jpegLoss.ts';
import type { Plane } from './plane.ts';
import { rotate } from './rotate.ts';
import { stroke } from './stroke.ts';

const grey = (side: number, value: (x: number, y: number) => number): Plane => ({
  channels: 1,
  height: side,
  width: side,
  data: Uint8Array.from({ length: side * side }, (_, i) => value(i % side, Math.floor(i / side))),
});
const planes = fc
  .tuple(fc.constantFrom(1 as const, 3 as const), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([channels, height, width]) =>
    fc
      .uint8Array({ minLength: channels * height * width, maxLength: channels * height * width })
      .map((data): Plane => ({ channels, height, width, data })),
  );

test('no edit at all gives the picture itself', () => {
  fc.assert(
    fc.property(planes, (picture) => {
      for (const same of [blur(picture, 0), rotate(picture, 0), addNoise(picture, 0, seed(1))]) {
        expect(same.data).toEqual(picture.data);
      }
    }),
  );
});

test('blurring and turning keep a picture of one colour', () => {
  const flat = grey(9, () => 77);
  expect(blur(flat, 2.3).data).toEqual(flat.data);
  expect(rotate(flat, 37).data).toEqual(flat.data);
});

test('a blurred point has the heights of the normal density', () => {
  const point = blur(
    grey(21, (x, y) => (x === 10 && y === 10 ? 255 : 0)),
    1,
  );
  const height = (dx: number, dy: number) => (255 * Math.exp(-(dx * dx + dy * dy) / 2)) / (2 * Math.PI);
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [2, 0],
  ] as const) {
    expect(Math.abs(point.data[(10 + dy) * 21 + 10 + dx]! - height(dx, dy))).toBeLessThan(0.7);
  }
});

test('a quarter turn counter-clockwise moves every pixel to its place, and four of them none', () => {
  const picture = grey(7, (x, y) => 30 * x + 3 * y);
  expect(rotate(picture, 90).data).toEqual(grey(7, (x, y) => 30 * (6 - y) + 3 * x).data);
  expect(rotate(picture, 180).data).toEqual(picture.data.slice().reverse());
  expect(rotate(picture, 360).data).toEqual(picture.data);
});

test('noise has the standard deviation that was asked for', () => {
  const { data } = addNoise(
    grey(60, () => 128),
    0.1,
    seed(4),
  );
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const deviation = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length);
  // Five standard errors of 3,600 values.
  expect(Math.abs(mean - 128)).toBeLessThan((5 * 25.5) / 60);
  expect(Math.abs(deviation - 25.5)).toBeLessThan((5 * 25.5) / Math.sqrt(2 * 3600) + 0.1);
});

test.each(golden)(
  'at quality $quality a picture of $shape loses what it loses in Pillow',
  ({ shape, quality, pixels, expected }) => {
    const [height = 0, width = 0, channels] = shape;
    const picture: Plane = { channels: channels === 3 ? 3 : 1, height, width, data: Uint8Array.from(pixels) };
    const found = jpegLoss(picture, quality).data;
    const off = new Map<string, number>();
    for (const [i, value] of found.entries()) {
      const at = Math.floor(i / picture.channels);
      const block = `${Math.floor(at / width / 8)}, ${Math.floor((at % width) / 8)}`;
      off.set(block, Math.max(off.get(block) ?? 0, Math.abs(value - expected[i]!)));
    }
    // Encoders round their transforms, and a frequency half way between two steps may fall to either: in one block of six.
    expect([...off.values()].filter((gap) => gap > (picture.channels === 3 ? 5 : 3)).length).toBeLessThanOrEqual(1);
  },
);

test('a stroke covers the pixels whose middle it passes, and no others', () => {
  const drawn = stroke(
    grey(5, () => 0),
    { x: 0.5, y: 2.5 },
    { x: 4.5, y: 2.5 },
    { radius: 0.6, value: 255 },
  );
  expect(drawn.data).toEqual(grey(5, (_, y) => (y === 2 ? 255 : 0)).data);
  const dot = stroke(
    grey(5, () => 9),
    { x: 2.5, y: 2.5 },
    { x: 2.5, y: 2.5 },
    { radius: 1, value: 0 },
  );
  expect(dot.data).toEqual(grey(5, (x, y) => (Math.abs(x - 2) + Math.abs(y - 2) <= 1 ? 0 : 9)).data);
});
