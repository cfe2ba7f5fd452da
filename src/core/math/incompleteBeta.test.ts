import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-beta.json';
import { incompleteBeta } from './incompleteBeta.ts';

const shape = fc.double({ min: 0.5, max: 500, noNaN: true });

describe('incompleteBeta', () => {
  it('has a relative error of at most 5e-13, down to values of 1e-300', () => {
    for (const { x, a, b, value } of golden.cdf) {
      expect(Math.abs(incompleteBeta(x, a, b) - value), `I_${x}(${a}, ${b})`).toBeLessThanOrEqual(value * 5e-13);
    }
  });

  it('is the binomial tail it stands for, by exact enumeration', () => {
    const [n, p] = [12, 0.3];
    for (let k = 1; k <= n; k++) {
      let [tail, choose] = [0, 1];
      for (let i = 0; i <= n; i++) {
        if (i >= k) tail += choose * p ** i * (1 - p) ** (n - i);
        choose = (choose * (n - i)) / (i + 1);
      }
      expect(incompleteBeta(p, k, n - k + 1)).toBeCloseTo(tail, 14);
    }
  });

  it('mirrors: I_x(a, b) + I_{1-x}(b, a) = 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('ends at 0 and 1', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});
