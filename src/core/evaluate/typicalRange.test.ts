import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typicalRange } from './typicalRange.ts';

it('is linear between order statistics, as numpy.quantile', () => {
  // numpy.quantile([4, 1, 3, 10, 2], [0.1, 0.9]) = [1.4, 7.6]
  const { low, high } = typicalRange([4, 1, 3, 10, 2], 0.8);
  expect(low).toBeCloseTo(1.4, 12);
  expect(high).toBeCloseTo(7.6, 12);
});

it('holds the share that was asked for, to a statistic at each end', () => {
  const statistics = fc.uniqueArray(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(statistics, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const { low, high } = typicalRange(values, share);
      const outside = values.filter((value) => value < low || value > high).length;
      expect(Math.abs(outside - (1 - share) * values.length)).toBeLessThanOrEqual(2);
    }),
  );
});
