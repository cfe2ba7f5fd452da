import { expect, it } from 'vitest';
import { gammaLog } from '#core/math/gammaLog.ts';
import { studentTQuantile } from '#core/math/studentT.ts';
import { emptyLevelMoments, observeProbe } from './levelMoments.ts';
import { voteGap } from './voteGap.ts';

/** The gap of a class with `won` votes over a reference with `lost` votes, `none` votes gone to others. */
function gapOfVotes(won: number, lost: number, none: number) {
  const moments = emptyLevelMoments(2, 2);
  const votes = [...Array(won).fill(1), ...Array(lost).fill(-1), ...Array(none).fill(0)];
  for (const [j, gain] of votes.entries()) observeProbe(moments, j % 2, [gain, 0], 0, 0);
  return voteGap(moments, 1);
}

it('is the difference of the shares, with the interval of Bonett and Price', () => {
  const gap = gapOfVotes(6, 2, 2);
  expect(gap.mean).toBeCloseTo(0.4, 12);
  expect(gap.degreesOfFreedom).toBe(9);
  const [p10, p01] = [7 / 12, 3 / 12];
  const spread = Math.sqrt((p10 + p01 - (p10 - p01) ** 2) / 12);
  expect(gap.standardError).toBeCloseTo(spread, 12);
  expect(gap.low).toBeCloseTo(p10 - p01 - studentTQuantile(0.975, 9) * spread, 5);
  expect(gap.high).toBeCloseTo(p10 - p01 + studentTQuantile(0.975, 9) * spread, 5);
});

it('does not take unanimity for certainty, nor leave the possible shares', () => {
  const [few, many] = [gapOfVotes(5, 0, 0), gapOfVotes(48, 0, 0)];
  expect(few.mean).toBe(1);
  expect(few.low).toBeLessThan(0);
  expect(many.low).toBeGreaterThan(0.8);
  expect(many.low).toBeLessThan(1);
  expect(many.high).toBe(1);
});

it('is unknown before the second vote', () => {
  expect(gapOfVotes(1, 0, 0)).toMatchObject({ mean: 1, low: -Infinity, high: Infinity });
  expect(gapOfVotes(0, 0, 0).mean).toBeNaN();
});

it('covers the true difference of shares at least 92 % of the time, 95 % on average, by enumeration', () => {
  for (const votes of [2, 5, 8, 16, 24]) {
    const shares = Array.from({ length: 11 }, (_, i) => i / 10);
    const coverages = shares.flatMap((p) => shares.filter((q) => p + q < 1.0001).map((q) => coverage(votes, p, q)));
    expect(Math.min(...coverages)).toBeGreaterThan(0.92);
    expect(coverages.reduce((a, b) => a + b, 0) / coverages.length).toBeGreaterThan(0.95);
  }
});

/** Probability that the interval of n votes holds p − q, when a vote goes to the class with p, the reference with q. */
function coverage(n: number, p: number, q: number): number {
  const rest = Math.max(0, 1 - p - q);
  const power = (x: number, k: number) => (k === 0 ? 0 : k * Math.log(x));
  let sum = 0;
  for (let won = 0; won <= n; won++) {
    for (let lost = 0; lost <= n - won; lost++) {
      const none = n - won - lost;
      const { low, high } = gapOfVotes(won, lost, none);
      if (low > p - q + 1e-12 || high < p - q - 1e-12) continue;
      const ways = gammaLog(n + 1) - gammaLog(won + 1) - gammaLog(lost + 1) - gammaLog(none + 1);
      sum += Math.exp(ways + power(p, won) + power(q, lost) + power(rest < 1e-9 ? 0 : rest, none));
    }
  }
  return sum;
}
