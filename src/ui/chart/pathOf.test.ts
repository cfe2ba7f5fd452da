import { area, line } from 'd3-shape';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaBetween, lineOf } from './pathOf.ts';

type Edge = readonly [x: number, low: number, high: number];

const pixel = fc.oneof(
  fc.double({ min: -2000, max: 4000, noNaN: true }),
  fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 20),
  fc.double(),
);
const finite = (...all: readonly number[]) => all.every(Number.isFinite);
const edges = fc.array(fc.tuple(pixel, pixel, pixel), { maxLength: 40 });

it('writes a polyline as d3-shape does', () => {
  const oracle = line<Edge>(
    ([x]) => x,
    ([, y]) => y,
  )
    .defined(([x, y]) => finite(x, y))
    .digits(1);
  fc.assert(
    fc.property(edges, (data) => {
      expect(
        lineOf(
          data,
          ([x]) => x,
          ([, y]) => y,
        ),
      ).toBe(oracle(data) ?? undefined);
    }),
  );
});

it('writes the area between two lines as d3-shape does', () => {
  const oracle = area<Edge>(
    ([x]) => x,
    ([, low]) => low,
    ([, , high]) => high,
  )
    .defined((edge) => finite(...edge))
    .digits(1);
  fc.assert(
    fc.property(edges, (data) => {
      expect(
        areaBetween(
          data,
          ([x]) => x,
          ([, low]) => low,
          ([, , high]) => high,
        ),
      ).toBe(oracle(data) ?? undefined);
    }),
  );
});

it('writes lines longer than its memory', () => {
  const data = Array.from({ length: 5000 }, (_, i) => i);
  const path = lineOf(
    data,
    (i) => i / 10,
    (i) => -i / 10,
  );
  expect(path).toBe(`M${data.map((i) => `${i / 10},${i === 0 ? 0 : -i / 10}`).join('L')}`);
});
