import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../math/betaQuantile.ts';
import { gammaLog } from '../math/gammaLog.ts';
import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';
import { anytimeShareBound, type Count, fixedShareBound, logEvidenceAbove } from './shareBound.ts';

const counts: fc.Arbitrary<Count> = fc
  .integer({ min: 1, max: 400 })
  .chain((asked) => fc.nat(asked).map((agreeing) => ({ agreeing, asked })));

/** P(Binomial(n, p) = k). */
const mass = (n: number, k: number, p: number): number =>
  Math.exp(gammaLog(n + 1) - gammaLog(k + 1) - gammaLog(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p));

/** Probability that a bound lies above the true share, summed over all counts. */
const missesOf = (bound: (count: Count) => number, n: number, p: number): number =>
  Array.from({ length: n + 1 }, (_, k) => (bound({ agreeing: k, asked: n }) > p ? mass(n, k, p) : 0)).reduce(
    (sum, term) => sum + term,
    0,
  );

describe('the bound for a fixed number of votes', () => {
  const cells = [10, 100, 1000].flatMap((n) => [0.5, 0.6, 0.9, 0.99, 0.999].map((p) => [n, p] as const));

  it.each(cells)('misses with probability ≤ α: n = %i, p = %f', (n, p) => {
    for (const alpha of [0.001, 0.05]) {
      expect(missesOf((count) => fixedShareBound(count, alpha), n, p)).toBeLessThanOrEqual(alpha * (1 + 1e-9));
    }
  });

  it('would miss too often with one vote more than there were, or the median instead of the bound', () => {
    const offByOne = ({ agreeing, asked }: Count) => betaQuantile(0.05, agreeing + 1, asked - agreeing);
    const worst = Math.max(...cells.map(([n, p]) => missesOf((c) => (c.agreeing < c.asked ? offByOne(c) : 1), n, p)));
    expect(worst).toBeGreaterThan(0.05);
  });

  it('is the root of α when all agree', () => {
    expect(fixedShareBound({ agreeing: 100, asked: 100 }, 0.001)).toBeCloseTo(0.001 ** 0.01, 12);
    expect(fixedShareBound({ agreeing: 0, asked: 7 }, 0.05)).toBe(0);
  });

  it('grows with the votes for it, and with α', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 1e-6, max: 0.2, noNaN: true }), (count, alpha) => {
        const bound = fixedShareBound(count, alpha);
        const more = { agreeing: count.agreeing + 1, asked: count.asked + 1 };
        expect(fixedShareBound(more, alpha)).toBeGreaterThanOrEqual(bound);
        expect(fixedShareBound(count, alpha * 2)).toBeGreaterThanOrEqual(bound);
      }),
    );
  });
});

describe('the evidence', () => {
  it('is 1 before any vote, and one more vote leaves it 1 on average at the share in doubt, at most 1 below', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, part, lower) => {
          // Where it is asked: below the share of votes that agree.
          const p = part * Math.max(0.5 / count.asked, count.agreeing / count.asked);
          expect(logEvidenceAbove(p, { agreeing: 0, asked: 0 })).toBeCloseTo(0, 9);
          const now = logEvidenceAbove(p, count);
          const yes = logEvidenceAbove(p, { agreeing: count.agreeing + 1, asked: count.asked + 1 });
          const no = logEvidenceAbove(p, { agreeing: count.agreeing, asked: count.asked + 1 });
          const mean = (q: number) => q * Math.exp(yes - now) + (1 - q) * Math.exp(no - now);
          expect(mean(p)).toBeCloseTo(1, 6);
          expect(mean(p * lower)).toBeLessThanOrEqual(1 + 1e-6);
        },
      ),
    );
  });

  it('falls with the share in doubt', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(counts, share, share, (count, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(logEvidenceAbove(high, count)).toBeLessThanOrEqual(logEvidenceAbove(low, count) + 1e-6);
      }),
    );
  });
});

describe('the bound at every look', () => {
  const [most, p, alpha] = [150, 0.8, 0.05];

  /** Probability that a bound is above the true share at any look, for one who looks after every vote: all paths, exactly. */
  function everAbove(isAbove: (count: Count) => boolean): number {
    let [below, above] = [[1], 0];
    for (let asked = 1; asked <= most; asked++) {
      const next = new Array<number>(asked + 1).fill(0);
      for (const [agreeing, chance] of below.entries()) {
        next[agreeing]! += (1 - p) * chance;
        next[agreeing + 1]! += p * chance;
      }
      below = next.map((chance, agreeing) => {
        if (!isAbove({ agreeing, asked })) return chance;
        above += chance;
        return 0;
      });
    }
    return above;
  }

  it('is above the true share at any look with probability ≤ α, even for one who always looks', () => {
    const found = everAbove((count) => anytimeShareBound(count, alpha, p) > p);
    expect(found).toBeLessThanOrEqual(alpha);
    expect(found).toBeGreaterThan(alpha / 10);
  });

  it('would be above it far more often if the bound for a fixed number were looked at like that', () => {
    expect(everAbove((count) => fixedShareBound(count, alpha) > p)).toBeGreaterThan(2 * alpha);
  });

  it('is the same whether looks come one by one or the last alone, but for what earlier looks had proven', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const alone = anytimeShareBound(count, 0.01);
        expect(anytimeShareBound(count, 0.01, alone / 2)).toBeCloseTo(alone, 9);
        expect(anytimeShareBound(count, 0.01, 0.999999)).toBe(0.999999);
        expect(alone).toBeLessThanOrEqual(fixedShareBound(count, 0.01) + 1e-9);
      }),
    );
  });
});

it('fails for votes that share fresh noise: they are one vote, not many', () => {
  // A classifier whose own noise is drawn anew for every batch, once for all of the batch: right in 70 % of batches.
  const [p, runs] = [0.7, 2000];
  let above = 0;
  for (let run = 0; run < runs; run++) {
    let agreeing = 0;
    for (let batch = 0; batch < 5; batch++) if (uniform(seed(3), run, batch) < p) agreeing += 20;
    if (fixedShareBound({ agreeing, asked: 100 }, 0.05) > p) above++;
  }
  expect(above / runs).toBeGreaterThan(0.1);
});
