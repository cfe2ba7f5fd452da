import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-wilson.json';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  it('agrees with SciPy to 1e-14', () => {
    for (const { successes, trials, confidence, low, high } of golden) {
      const interval = wilson(successes, trials, confidence);
      expect(Math.abs(interval.low - low), `${successes}/${trials}`).toBeLessThanOrEqual(1e-14);
      expect(Math.abs(interval.high - high), `${successes}/${trials}`).toBeLessThanOrEqual(1e-14);
    }
  });

  it('holds the share, stays in [0, 1] and mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (successes, failures) => {
        const trials = successes + failures;
        const { low, high } = wilson(successes, trials);
        const mirrored = wilson(failures, trials);
        const share = trials === 0 ? 0.5 : successes / trials;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        expect(low + mirrored.high).toBeCloseTo(1, 12);
      }),
    );
  });
});
