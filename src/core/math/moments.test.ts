import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Moments, merge, momentsOf, noMoments, standardError, variance } from './moments.ts';

const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 40 });

const expectSame = (a: Moments, b: Moments) => {
  expect(a.count).toBe(b.count);
  expect(a.mean).toBeCloseTo(b.mean, 8);
  expect(a.squares / Math.max(1, b.squares)).toBeCloseTo(b.squares / Math.max(1, b.squares), 8);
};

describe('moments', () => {
  it('equal the two-pass mean and variance', () => {
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(list.length >= 2);
        const moments = momentsOf(list);
        const mean = list.reduce((a, b) => a + b, 0) / list.length;
        const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expectSame(moments, { count: list.length, mean, squares });
        expect(standardError(moments) ** 2 * list.length).toBeCloseTo(variance(moments), 6);
      }),
    );
  });

  it('merge associatively, commutatively and like one list', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const [left, middle, right] = [momentsOf(a), momentsOf(b), momentsOf(c)];
        expectSame(merge(merge(left, middle), right), merge(left, merge(middle, right)));
        expectSame(merge(left, middle), merge(middle, left));
        expectSame(merge(merge(left, middle), right), momentsOf([...a, ...b, ...c]));
      }),
    );
  });

  it('do not cancel far from zero', () => {
    expect(variance(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBe(30);
  });

  it('have no variance below two values', () => {
    expect(variance(noMoments)).toBeNaN();
    expect(standardError(momentsOf([3]))).toBeNaN();
  });
});
