import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-beta.json';
import { betaQuantile } from './betaQuantile.ts';

describe('betaQuantile', () => {
  it('agrees with SciPy to 1e-12', () => {
    for (const { p, a, b, value } of golden.quantile) {
      expect(Math.abs(betaQuantile(p, a, b) - value), `p ${p}, a ${a}, b ${b}`).toBeLessThanOrEqual(value * 1e-12);
    }
  });

  it('gives Clopper–Pearson bounds that cover, by exact enumeration for every n up to 60', () => {
    const alpha = 0.05;
    for (let n = 1; n <= 60; n += 1) {
      const lower = Array.from({ length: n + 1 }, (_, k) => (k === 0 ? 0 : betaQuantile(alpha, k, n - k + 1)));
      for (let share = 0.05; share < 1; share += 0.05) {
        let [covered, chance] = [0, (1 - share) ** n];
        for (let k = 0; k <= n; k++) {
          if (lower[k]! <= share) covered += chance;
          chance *= ((n - k) / (k + 1)) * (share / (1 - share));
        }
        expect(covered, `n ${n}, share ${share}`).toBeGreaterThanOrEqual(1 - alpha - 1e-12);
      }
    }
  });

  it('has its closed forms and its ends', () => {
    expect(betaQuantile(0.001, 100_000, 1)).toBeCloseTo(0.001 ** (1 / 100_000), 15);
    expect(betaQuantile(0.001, 1, 8)).toBeCloseTo(1 - 0.999 ** (1 / 8), 15);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(betaQuantile(-0.1, 2, 3)).toBeNaN();
  });
});
