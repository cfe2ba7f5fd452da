import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-normal.json';
import { normalCdf, normalDensity } from './normal.ts';

describe('normalCdf', () => {
  it('has a relative error of at most 2e-15 in both tails and the middle', () => {
    for (const { x, value } of golden.cdf) {
      expect(Math.abs(normalCdf(x) - value), `x = ${x}`).toBeLessThanOrEqual(value * 2e-15);
    }
  });

  it('reaches 0 and 1 at the infinities', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('normalDensity', () => {
  it('has a relative error of at most 1e-15', () => {
    for (const { x, value } of golden.density) {
      expect(Math.abs(normalDensity(x) - value), `x = ${x}`).toBeLessThanOrEqual(value * 1e-15);
    }
    expect(normalDensity(Number.POSITIVE_INFINITY)).toBe(0);
  });
});
