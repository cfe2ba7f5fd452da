import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaOf, type Corner } from './areaOf.ts';

const points = (ys: readonly number[], step: number) =>
  ys.map((y, i) => ({ x: 6 - i * step, y, low: y, high: y, sure: true }));

/** ∫ y |dx| of a polyline, exactly. */
const integral = (corners: readonly Corner[]) =>
  corners.slice(1).reduce((sum, { x, y }, i) => sum + (Math.abs(x - corners[i]!.x) * (y + corners[i]!.y)) / 2, 0);

const heights = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 });

it('has exactly the area that a score has: the sum of density times width of cell', () => {
  fc.assert(
    fc.property(heights, fc.double({ min: 0.1, max: 2, noNaN: true }), (ys, width) => {
      const expected = ys.reduce((sum, y) => sum + y * width, 0);
      expect(integral(areaOf(points(ys, width), width))).toBeCloseTo(expected, 6);
    }),
  );
});

it('has exactly that area too where cells differ in width, measured or not', () => {
  const cell = fc.record({
    y: fc.double({ min: -50, max: 50, noNaN: true }),
    width: fc.double({ min: 0.01, max: 3, noNaN: true }),
    middle: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    measured: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
      const edges = [6];
      for (const { width } of cells) edges.push(edges.at(-1)! - width);
      const drawn = cells.flatMap(({ y, width, middle, measured }, l) =>
        measured ? [{ x: edges[l]! - middle * width, y, low: y, high: y, sure: true }] : [],
      );
      const expected = cells.reduce((sum, { y, width, measured }) => sum + (measured ? y * width : 0), 0);
      expect(integral(areaOf(drawn, edges))).toBeCloseTo(expected, 6);
    }),
  );
});

it('divides into a part above and a part below zero that add up', () => {
  fc.assert(
    fc.property(heights, (ys) => {
      const outline = areaOf(points(ys, 0.5), 0.5);
      const above = integral(outline.map(({ x, y }) => ({ x, y: Math.max(0, y) })));
      const below = integral(outline.map(({ x, y }) => ({ x, y: Math.min(0, y) })));
      expect(above + below).toBeCloseTo(integral(outline), 6);
    }),
  );
});

it('puts a corner where the curve crosses zero', () => {
  expect(areaOf(points([1, -3], 2), 2)).toContainEqual({ x: 5.5, y: 0 });
});

it('is empty without points', () => {
  expect(areaOf([], 1)).toEqual([]);
});
