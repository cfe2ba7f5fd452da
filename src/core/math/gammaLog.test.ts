import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-gamma.json';
import { gammaLog, stirlingError } from './gammaLog.ts';

describe('gammaLog', () => {
  it('has an error of at most 2e-15 × max(1, |ln Γ|)', () => {
    for (const { x, value } of golden) {
      expect(Math.abs(gammaLog(x) - value), `x = ${x}`).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(value)));
    }
  });

  it('is not defined at or below zero', () => {
    expect(gammaLog(0)).toBeNaN();
    expect(gammaLog(-1.5)).toBeNaN();
  });
});

describe('stirlingError', () => {
  it('is the gap between ln n! and the formula it corrects', () => {
    let factorialLog = 0;
    for (let n = 1; n <= 30; n++) {
      factorialLog += Math.log(n);
      const stirling = (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI);
      expect(stirlingError(n)).toBeCloseTo(factorialLog - stirling, 12);
    }
  });
});
