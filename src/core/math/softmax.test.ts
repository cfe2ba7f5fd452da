import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-logSumExp.json';
import { softmax } from './softmax.ts';

describe('softmax', () => {
  it('agrees with SciPy', () => {
    for (const row of golden) {
      softmax(row.values).forEach((share, i) => {
        expect(share).toBeCloseTo(row.softmax[i]!, 14);
      });
    }
  });

  it('sums to one and does not change when a constant is added to every score', () => {
    const scores = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
        const shares = softmax(list);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        softmax(list.map((score) => score + shift)).forEach((share, i) => {
          expect(share).toBeCloseTo(shares[i]!, 10);
        });
      }),
    );
  });

  it('gives nothing to a class at minus infinity', () => {
    expect(softmax([0, Number.NEGATIVE_INFINITY])).toEqual([1, 0]);
  });
});
