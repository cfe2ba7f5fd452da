import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsFor,
  formatFixed,
  formatPower,
  formatSignificant,
  formatUncertain,
  uncertainDecimals,
} from './formatNumber.ts';

describe('the digits of a number come from its spread', () => {
  it.each([
    [1, 0],
    [10, 0],
    [0.5, 1],
    [0.1, 1],
    [0.05, 2],
    [0.001, 3],
    [0, 0],
    [Number.NaN, 0],
  ])('a step of %d needs %d decimals', (step, decimals) => expect(decimalsFor(step)).toBe(decimals));

  it('two neighbouring ticks never look the same', () => {
    const step = fc.tuple(fc.constantFrom(1, 2, 5), fc.integer({ min: -9, max: 5 })).map(([m, p]) => m * 10 ** p);
    fc.assert(
      fc.property(step, fc.integer({ min: -50, max: 50 }), (by, i) => {
        expect(formatFixed(i * by, decimalsFor(by))).not.toBe(formatFixed((i + 1) * by, decimalsFor(by)));
      }),
    );
  });

  it.each([
    [14.23, 1.31, '14.2 ± 1.3'],
    [-0.5, 0.02, '−0.500 ± 0.020'],
    [1234.5, 12, '1,235 ± 12'],
    [0.0000213, 0.0000008, '(2.130 ± 0.080) × 10⁻⁵'],
    [2.34567, Number.POSITIVE_INFINITY, '2.35'],
    [2.34567, Number.NaN, '2.35'],
    [0, 0, '0'],
    [Number.NaN, 1, '–'],
  ])('%d ± %d reads "%s"', (value, half, text) => expect(formatUncertain(value, half)).toBe(text));

  it('falls back to the digits of the value when the uncertainty is not known', () => {
    expect(uncertainDecimals(Number.NaN, 0.04)).toBe(3);
    expect(uncertainDecimals(Number.POSITIVE_INFINITY, 0)).toBe(0);
  });
});

describe('numbers are written for people', () => {
  it.each([
    [-1234567.891, 2, '−1,234,567.89'],
    [-0.0001, 2, '0.00'],
    [Number.NEGATIVE_INFINITY, 2, '–'],
  ])('%d with %d decimals reads "%s"', (value, decimals, text) => expect(formatFixed(value, decimals)).toBe(text));

  it('writes the sign of a gap that has one', () => {
    expect([1.5, -1.5, 0].map((gap) => formatUncertain(gap, 0.1, true))).toEqual([
      '+1.50 ± 0.10',
      '−1.50 ± 0.10',
      '0.00 ± 0.10',
    ]);
    expect(formatUncertain(7.25, 0, true)).toBe('+7.25');
  });

  it.each([
    [0.213456, 3, '0.213'],
    [0.00009, 2, '9.0 × 10⁻⁵'],
    [123456, 3, '123,456'],
    [0, 3, '0'],
  ])('%d to %d digits reads "%s"', (value, digits, text) => expect(formatSignificant(value, digits)).toBe(text));

  it.each([
    [0.001, '0.001'],
    [0.00001, '10⁻⁵'],
    [-0.00002, '−2·10⁻⁵'],
    [1000, '1,000'],
    [1e6, '10⁶'],
  ])('the tick %d reads "%s"', (value, text) => expect(formatPower(value)).toBe(text));
});
