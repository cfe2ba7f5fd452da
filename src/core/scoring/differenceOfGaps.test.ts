import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOfGaps } from './differenceOfGaps.ts';
import { boundlessGap, opposite, studentGap } from './gap.ts';
import { studentFactor } from './studentFactor.ts';

const gap = fc
  .record({ mean: fc.double({ min: -50, max: 50, noNaN: true }), error: fc.double({ min: 0.01, max: 9, noNaN: true }) })
  .map(({ mean, error }) => studentGap(mean, error, 12));

it('is the usual interval of a difference where both have the same degrees of freedom', () => {
  const found = differenceOfGaps(studentGap(1, 3, 12), studentGap(6, 4, 12));
  expect(found.mean).toBe(5);
  expect(found.standardError).toBe(5);
  expect(found.high - 5).toBeCloseTo(5 * studentFactor(12), 12);
  expect(5 - found.low).toBeCloseTo(5 * studentFactor(12), 12);
  // Welch and Satterthwaite by hand: 25² / (81 / 12 + 256 / 12).
  expect(found.degreesOfFreedom).toBeCloseTo((625 * 12) / 337, 12);
});

it('turns round with the runs, and is wider than either interval', () => {
  fc.assert(
    fc.property(gap, gap, (a, b) => {
      const [there, back] = [differenceOfGaps(a, b), opposite(differenceOfGaps(b, a))];
      expect(there.low).toBeCloseTo(back.low, 9);
      expect(there.high).toBeCloseTo(back.high, 9);
      expect(there.high - there.low + 1e-9).toBeGreaterThanOrEqual(Math.max(a.high - a.low, b.high - b.low));
    }),
  );
});

it('keeps the sides of an interval that is not symmetric apart', () => {
  const lopsided = { mean: 0.9, standardError: 0.05, degreesOfFreedom: 30, low: 0.7, high: 0.95 };
  const sharp = { mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 };
  const found = differenceOfGaps(sharp, lopsided);
  expect(found.low).toBeCloseTo(0.7, 12);
  expect(found.high).toBeCloseTo(0.95, 12);
});

it('knows no bounds while one of the two knows none', () => {
  const { low, high } = differenceOfGaps(boundlessGap(2), studentGap(1, 1, 3));
  expect([low, high]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
