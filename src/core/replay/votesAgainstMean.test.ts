import { describe, expect, it } from 'vitest';
import { noise } from '../math/noise.ts';
import { normalCdf } from '../math/normal.ts';
import { seed } from '../units.ts';
import type { PictureErrors, TensorPlan } from './errorTensor.ts';
import { votesAgainstMean } from './votesAgainstMean.ts';

const plan: TensorPlan = { levels: 1, rounds: 64, sigmaMin: 1, sigmaMax: 1.0001 };
const shape = { plan, classes: 2, pixels: 4 };
const asked = { levels: [0, 1] as const, orders: 1, seed: seed(7) };

/** Two classes whose errors differ by a normal number of mean `shift`, one a probe. */
function picture(shift: number, run: number): PictureErrors {
  const gaps = noise(seed(3), run, plan.rounds);
  const squared = Float32Array.from({ length: 2 * plan.rounds }, (_, i) =>
    i % 2 === 0 ? 10 : 10 + shift + gaps[i >> 1]!,
  );
  return { truth: 0, squared, absolute: squared };
}

const over = (shift: number, counts: readonly number[], pictures: number) => {
  const sums = { vote: counts.map(() => 0), mean: counts.map(() => 0) };
  for (let run = 0; run < pictures; run++) {
    const { vote, mean } = votesAgainstMean(picture(shift, run), shape, { ...asked, counts }, run);
    for (const k of counts.keys()) {
      sums.vote[k]! += vote[k]! / pictures;
      sums.mean[k]! += mean[k]! / pictures;
    }
  }
  return sums;
};

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
/** P(more than half of n votes), n odd. */
const majority = (n: number, p: number) => {
  let sum = 0;
  for (let k = (n + 1) / 2; k <= n; k++) sum += choose(n, k) * p ** k * (1 - p) ** (n - k);
  return sum;
};

describe('votes against the mean', () => {
  it('votes are right as often as the binomial tail says, the mean as often as the normal law', () => {
    const [shift, counts, pictures] = [0.3, [1, 5, 15], 4000];
    const { vote, mean } = over(shift, counts, pictures);
    for (const [k, n] of counts.entries()) {
      const error = 4 * Math.sqrt(0.25 / pictures);
      expect(Math.abs(vote[k]! - majority(n, normalCdf(shift)))).toBeLessThan(error);
      expect(Math.abs(mean[k]! - normalCdf(Math.sqrt(n) * shift))).toBeLessThan(error);
    }
  });

  it('agree after one probe', () => {
    const { vote, mean } = over(0.3, [1], 50);
    expect(vote).toEqual(mean);
  });

  it('share the credit of a tie', () => {
    const even: PictureErrors = {
      truth: 1,
      squared: Float32Array.from({ length: 128 }, (_, i) => ((i >> 1) % 2 === i % 2 ? 1 : 2)),
      absolute: new Float32Array(128),
    };
    expect(votesAgainstMean(even, shape, { ...asked, counts: [64] }, 0)).toEqual({ vote: [0.5], mean: [0.5] });
  });

  it('do not depend on the order once all probes are in', () => {
    const all = [1, 2, 3].map((series) =>
      votesAgainstMean(picture(0.1, 4), shape, { ...asked, counts: [64], seed: seed(series) }, 0),
    );
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it('take one of every pair of mirror images before a second', () => {
    // Both of a pair vote alike, 17 pairs of 32 for the truth: half of the probes, one of each pair, decide as all do.
    const paired: PictureErrors = {
      truth: 0,
      squared: Float32Array.from({ length: 128 }, (_, i) => (i >> 2 < 17 === (i % 2 === 0) ? 1 : 2)),
      absolute: new Float32Array(128),
    };
    const { vote } = votesAgainstMean(paired, shape, { ...asked, counts: [16, 32], orders: 100 }, 0);
    expect(vote[1]).toBeCloseTo(1, 12);
    expect(vote[0]).toBeLessThan(0.9);
  });
});
