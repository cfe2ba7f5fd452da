import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-student.json';
import { normalQuantile } from './normalQuantile.ts';
import { studentTCdf, studentTQuantile } from './studentT.ts';

const tolerance = (nu: number) => 1e-16 * Math.max(1000, nu);

describe('studentTCdf', () => {
  it('has a relative error of at most 1e-13 up to ν = 1000, and of ν·1e-16 beyond', () => {
    for (const { t, nu, value } of golden.cdf) {
      expect(Math.abs(studentTCdf(t, nu) - value), `t ${t}, ν ${nu}`).toBeLessThanOrEqual(value * tolerance(nu));
    }
  });

  it('is Cauchy for one degree of freedom and has its closed form for two', () => {
    for (const t of [-5, -0.3, 0, 1, 12]) {
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
      expect(studentTCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
    }
  });

  it('ends at 0 and 1', () => {
    expect(studentTCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0);
    expect(studentTCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
  });
});

describe('studentTQuantile', () => {
  it('has a relative error of at most 1e-13 up to ν = 1000, and of ν·1e-16 beyond', () => {
    for (const { p, nu, value } of golden.quantile) {
      const bound = Math.abs(value) * tolerance(nu);
      expect(Math.abs(studentTQuantile(p, nu) - value), `p ${p}, ν ${nu}`).toBeLessThanOrEqual(bound);
    }
  });

  it('becomes the normal quantile without end of freedom', () => {
    expect(studentTQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975));
    expect(studentTCdf(1.5, Number.POSITIVE_INFINITY)).toBeCloseTo(0.9331927987311419, 15);
  });

  it('is 0 in the middle and infinite at the ends', () => {
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect(studentTQuantile(2, 3)).toBeNaN();
  });
});
