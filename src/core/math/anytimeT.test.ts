import { describe, expect, it } from 'vitest';
import { seed } from '../units.ts';
import { anytimeT } from './anytimeT.ts';
import { type Moments, noMoments, observe } from './moments.ts';
import { noise } from './noise.ts';

/** Share of sequences of `length` observations whose evidence ever reaches 1/α. */
function everReached(
  alpha: number,
  runs: number,
  length: number,
  value: (z: Float32Array, i: number) => number,
): number {
  let reached = 0;
  for (let run = 0; run < runs; run++) {
    const z = noise(seed(7), run, 5 * length);
    let moments: Moments = noMoments;
    for (let i = 0; i < length; i++) {
      moments = observe(moments, value(z, i));
      if (anytimeT(moments, 0.1) >= -Math.log(alpha)) {
        reached++;
        break;
      }
    }
  }
  return reached / runs;
}

/** The share that three standard errors allow above α. */
const allowed = (alpha: number, runs: number) => alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / runs);

/** Mean ± 1.96 standard errors, looked at after every observation: what the evidence must not be. */
function peekingReached(runs: number, length: number): number {
  let reached = 0;
  for (let run = 0; run < runs; run++) {
    const z = noise(seed(7), run, length);
    let moments: Moments = noMoments;
    for (let i = 0; i < length; i++) {
      moments = observe(moments, z[i]!);
      const error = Math.sqrt(moments.squares / (moments.count - 1) / moments.count);
      if (i > 0 && Math.abs(moments.mean) > 1.96 * error) {
        reached++;
        break;
      }
    }
  }
  return reached / runs;
}

describe('evidence against a zero mean', () => {
  const runs = 4000;

  it('is the closed form of the mixture: all observations equal', () => {
    for (const n of [2, 5, 40]) {
      const moments = { count: n, mean: 3, squares: 0 };
      expect(anytimeT(moments, 0.5)).toBeCloseTo(0.5 * (n - 1) * Math.log((n + 0.5) / 0.5), 10);
    }
  });

  it('does not depend on the unit or the sign', () => {
    const moments = [1.5, -0.2, 0.7, 2].reduce(observe, noMoments);
    const scaled = [-15, 2, -7, -20].reduce(observe, noMoments);
    expect(anytimeT(scaled, 0.1)).toBeCloseTo(anytimeT(moments, 0.1), 12);
  });

  it('says nothing of one observation or of nothing but zeros', () => {
    expect(anytimeT(observe(noMoments, 4), 0.1)).toBe(0);
    expect(anytimeT({ count: 9, mean: 0, squares: 0 }, 0.1)).toBe(0);
  });

  it.each([0.1, 0.05, 0.01])(
    'reaches 1/α by chance in at most α of all sequences, however often one looks (%s)',
    (alpha) => {
      expect(everReached(alpha, runs, 200, (z, i) => z[i]!)).toBeLessThanOrEqual(allowed(alpha, runs));
    },
  );

  it('where an interval for a fixed number of observations is caught peeking', () => {
    expect(peekingReached(1000, 200)).toBeGreaterThan(0.3);
  });

  it('holds for heavy tails as well: Student’s t with four degrees of freedom', () => {
    const heavy = (z: Float32Array, i: number) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 1] = z.subarray(5 * i, 5 * i + 5);
      return a / Math.sqrt((b * b + c * c + d * d + e * e) / 4);
    };
    expect(everReached(0.05, runs, 200, heavy)).toBeLessThanOrEqual(allowed(0.05, runs));
  });

  it('and grows without bound when the mean is not zero', () => {
    const moments = Array.from(noise(seed(3), 0, 400), (z) => z + 1).reduce(observe, noMoments);
    expect(anytimeT(moments, 0.1)).toBeGreaterThan(100);
  });
});
