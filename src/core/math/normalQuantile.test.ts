import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-normal.json';
import { normalCdf } from './normal.ts';
import { normalQuantile } from './normalQuantile.ts';

describe('normalQuantile', () => {
  it('has a relative error of at most 1e-15 from p = 1e-300 to 1 - 1e-16', () => {
    for (const { p, z } of golden.quantile) {
      expect(Math.abs(normalQuantile(p) - z), `p = ${p}`).toBeLessThanOrEqual(Math.abs(z) * 1e-15);
    }
  });

  it('is odd about one half, to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (k) => {
        expect(normalQuantile(1 - k / 2 ** 32)).toBe(-normalQuantile(k / 2 ** 32) + 0);
      }),
    );
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 4, noNaN: true }), (z) => {
        expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 10);
      }),
    );
  });

  it('reaches the infinities at 0 and 1 and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    for (const p of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) expect(normalQuantile(p)).toBeNaN();
  });
});
