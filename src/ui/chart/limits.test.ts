import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extentOf, type Limits, pad, padLog, steady, union, within } from './limits.ts';

const limits = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }))
  .map(([low, width]): Limits => [low, low + width]);
const holds = (outer: Limits, inner: Limits) => outer[0] <= inner[0] && outer[1] >= inner[1];

it('finds the ends of the finite values', () => {
  expect(extentOf([3, Number.NaN, -1, Number.POSITIVE_INFINITY])).toEqual([-1, 3]);
  expect(extentOf([Number.NaN])).toBeUndefined();
});

it('grows at once while a run streams, and never shrinks then', () => {
  fc.assert(
    fc.property(limits, limits, (before, next) => {
      const now = steady(before, next, true);
      expect(holds(now, before) && holds(now, next)).toBe(true);
      expect(now).toEqual(union(before, next));
    }),
  );
});

it('fits the data again as soon as the run rests', () => {
  expect(steady([-100, 100], [0, 1], false)).toEqual([0, 1]);
  expect(steady(undefined, [0, 1], true)).toEqual([0, 1]);
});

it('pads by a share of the range at both ends', () => {
  expect(pad([0, 10], 0.1)).toEqual([-1, 11]);
  expect(pad([3, 3], 0.5)).toEqual([2.5, 3.5]);
});

it('pads a logarithmic axis by decades', () => {
  const [low, high] = padLog([0.01, 100], 0.25);
  expect(low).toBeCloseTo(0.001, 12);
  expect(high).toBeCloseTo(1000, 8);
  expect(padLog([1, 1], 0.1)).toEqual([1 / Math.sqrt(10), Math.sqrt(10)]);
});

it('cuts limits to those of another', () => {
  expect(within([-5, 5], [-1, 10])).toEqual([-1, 5]);
});
