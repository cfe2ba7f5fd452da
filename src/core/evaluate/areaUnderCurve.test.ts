import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaUnderCurve } from './areaUnderCurve.ts';

it('counts the pairs in which the positive scores higher, ties half', () => {
  expect(areaUnderCurve([3, 1], [2, 1, 0]).value).toBe((3 + 1.5) / 6);
});

it('has the exact variance of a test that says yes or no', () => {
  // With scores 0 and 1 the area is (1 + TPR − FPR)/2, two independent shares.
  const [m, n, hits, alarms] = [40, 90, 30, 18];
  const yes = (count: number, all: number) => Array.from({ length: all }, (_, i) => (i < count ? 1 : 0));
  const { value, interval } = areaUnderCurve(yes(hits, m), yes(alarms, n));
  const [tpr, fpr] = [hits / m, alarms / n];
  const half = (1.959963984540054 / 2) * Math.sqrt((tpr * (1 - tpr)) / (m - 1) + (fpr * (1 - fpr)) / (n - 1));
  expect(value).toBeCloseTo((1 + tpr - fpr) / 2, 12);
  expect(interval.low).toBeCloseTo(value - half, 12);
  expect(interval.high).toBeCloseTo(value + half, 12);
});

it('is mirrored when the groups change places, and the same for every rising change of scores', () => {
  const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(scores, scores, (positive, negative) => {
      const { value, interval } = areaUnderCurve(positive, negative);
      const other = areaUnderCurve(negative, positive);
      expect(other.value).toBeCloseTo(1 - value, 12);
      expect(other.interval.low).toBeCloseTo(1 - interval.high, 12);
      const cubes = [positive, negative].map((group) => group.map((score) => score ** 3 + score));
      expect(areaUnderCurve(cubes[0]!, cubes[1]!)).toEqual({ value, interval });
    }),
  );
});

it('is one without a doubt for groups that do not overlap', () => {
  expect(areaUnderCurve([5, 6], [1, 2])).toEqual({ value: 1, interval: { low: 1, high: 1 } });
});
