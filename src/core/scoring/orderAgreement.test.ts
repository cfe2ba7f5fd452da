import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderAgreement } from './orderAgreement.ts';

const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });

it('is 1 for the same order, 0 for the reverse, and counts pairs in between', () => {
  expect(orderAgreement([2, 0, 1], [2, 0, 1])).toBe(1);
  expect(orderAgreement([2, 0, 1], [1, 0, 2])).toBe(0);
  expect(orderAgreement([0, 1, 2, 3], [1, 0, 2, 3])).toBe(5 / 6);
  expect(orderAgreement([0], [0])).toBe(1);
});

it('is symmetric, and what a reversed order lacks', () => {
  fc.assert(
    fc.property(shuffled, shuffled, (a, b) => {
      expect(orderAgreement(a, b)).toBe(orderAgreement(b, a));
      expect(orderAgreement(a, b) + orderAgreement([...a].reverse(), b)).toBeCloseTo(1, 12);
    }),
  );
});
