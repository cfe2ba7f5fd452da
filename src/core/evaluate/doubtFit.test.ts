import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import { normalCdf } from '#core/math/normal.ts';
import { softmax } from '#core/math/softmax.ts';
import { seed } from '../units.ts';
import { conformalThreshold, predictionSet } from './conformal.ts';
import { conformalFit, isForTemperature } from './conformalFit.ts';
import { doubtsOf } from './doubts.ts';
import { energyScore } from './energyScore.ts';
import { quantiles, shareBelow } from './quantile.ts';
import type { Scored } from './scored.ts';
import { selective } from './selective.ts';
import { signDoubt, verdictDoubt } from './signDoubt.ts';
import { voteDoubt } from './voteDoubt.ts';

/** Losses of three classes of unequal frequency; `sharp` above 1 is more certain than is right. */
function picturesOf(count: number, name: number, sharp: number): readonly Scored[] {
  const values = noise(seed(name), 0, 4 * count);
  return Array.from({ length: count }, (_, n) => {
    const u = normalCdf(values[4 * n]!);
    const truth = u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
    return { truth, losses: [1, 2, 3].map((k) => -sharp * (values[4 * n + k]! + (k - 1 === truth ? 1.5 : 0))) };
  });
}

/** Mean over runs of the share of new pictures whose set holds the truth, and four standard errors of that mean. */
function coverageOf(coverage: number, sharp: number, byClass: boolean, of?: number) {
  const [runs, rows, tests] = [250, 132, 20];
  const shares = Array.from({ length: runs }, (_, run) => {
    const all = picturesOf(rows + tests, run + 1, sharp);
    const { temperature, scores } = conformalFit(all.slice(0, rows), 3);
    const threshold = byClass
      ? scores.map((own) => conformalThreshold(own, coverage))
      : conformalThreshold(scores.flat(), coverage);
    const judged = all.slice(rows).filter(({ truth }) => of === undefined || truth === of);
    const held = judged.filter(({ truth, losses }) =>
      predictionSet('lac', softmax(losses.map((loss) => -loss / temperature)), threshold).includes(truth),
    );
    return { held: held.length, of: judged.length };
  });
  const judged = shares.reduce((sum, each) => sum + each.of, 0);
  const mean = shares.reduce((sum, each) => sum + each.held, 0) / judged;
  const spread = Math.sqrt(shares.reduce((sum, each) => sum + (each.held - mean * each.of) ** 2, 0)) / judged;
  const scored = Array.from({ length: rows }, (_, i) => i).filter((i) => !isForTemperature(i)).length;
  return { mean, margin: 4 * spread, above: 1 / (scored + 1) };
}

describe('what prediction sets are made from', () => {
  const cases = [0.8, 0.9, 0.95].flatMap((coverage) => [0.4, 4].map((sharp) => [coverage, sharp] as const));
  it.each(cases)('keeps the promise of %d though its temperature is fitted, scores sharp by %d', (coverage, sharp) => {
    const { mean, margin, above } = coverageOf(coverage, sharp, false);
    expect(mean).toBeGreaterThan(coverage - margin);
    expect(mean).toBeLessThan(coverage + above + margin);
  });

  it.each([0, 1, 2])('keeps it class by class, for class %d', (of) => {
    const { mean, margin } = coverageOf(0.9, 2, true, of);
    expect(mean).toBeGreaterThan(0.9 - margin);
  });

  it('holds every picture in one part, and scores in single precision that are never below their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 1, max: 1e6 }), (count, name) => {
        const pictures = picturesOf(count, name, 2);
        const { temperature, fitted, scores } = conformalFit(pictures, 3);
        expect(fitted + scores.flat().length).toBe(count);
        const exact = pictures
          .filter((_, i) => !isForTemperature(i))
          .map(({ truth, losses }) => 1 - softmax(losses.map((loss) => -loss / temperature))[truth]!)
          .sort((a, b) => a - b);
        const kept = scores.flat().sort((a, b) => a - b);
        expect(kept.length).toBe(exact.length);
        for (const [i, score] of kept.entries()) {
          expect(score).toBeGreaterThanOrEqual(exact[i]!);
          expect(score).toBeLessThanOrEqual(exact[i]! * (1 + 2 ** -22) + 2 ** -149);
          expect(Math.fround(score)).toBe(score);
        }
      }),
    );
  });

  it('has about a quarter of the pictures for the temperature, of every class where classes take turns', () => {
    const picked = Array.from({ length: 1000 }, (_, i) => i).filter(isForTemperature);
    expect(Math.abs(picked.length - 250)).toBeLessThan(4 * Math.sqrt(1000 * 0.25 * 0.75));
    expect(new Set(picked.map((i) => i % 10)).size).toBe(10);
  });

  it('takes the scores at their word where no picture of the temperature’s part is wrong', () => {
    const right = Array.from({ length: 8 }, () => ({ truth: 0, losses: [0, 3] }));
    expect(conformalFit(right, 2).temperature).toBe(1);
  });
});

describe('the sign of a gap', () => {
  it('is as sure as Student’s t says', () => {
    // scipy.stats.t.cdf(-2, 10) = 0.036694017385370196
    expect(signDoubt({ mean: 1, standardError: 0.5, degreesOfFreedom: 10, low: 0, high: 2 })).toBeCloseTo(
      0.036694017385370196,
      12,
    );
    const lead = (mean: number, standardError: number) =>
      signDoubt({ mean, standardError, degreesOfFreedom: 3, low: 0, high: 0 });
    expect(lead(-1, 0.5) + lead(1, 0.5)).toBeCloseTo(1, 12);
    expect([lead(0, 1), lead(0, 0), lead(1, Number.NaN), lead(1, 0), lead(-1, 0)]).toEqual([0.5, 0.5, 0.5, 0, 1]);
  });

  it('is told of a leader by the sum over its leads, at most one', () => {
    const even = { mean: 0, standardError: 1, degreesOfFreedom: 5, low: -3, high: 3 };
    expect(verdictDoubt([even])).toBe(0.5);
    expect(verdictDoubt([even, even, even])).toBe(1);
    expect(verdictDoubt([])).toBe(0);
    expect(verdictDoubt([even, { ...even, standardError: Number.NaN, degreesOfFreedom: 0 }])).toBeUndefined();
  });
});

describe('energy', () => {
  it('is minus the log of the mixture density', () => {
    const densities = [0.2, 0.05, 1.3];
    const mixture = densities.reduce((sum, p) => sum + p / 3, 0);
    expect(energyScore(densities.map(Math.log))).toBeCloseTo(-Math.log(mixture), 12);
  });

  it('tends with rising temperature to minus the mean score, with falling to minus the best, plus ln K', () => {
    const scores = [-3, -1, -8];
    expect(energyScore(scores, 1e-3)).toBeCloseTo(1 + Math.log(3), 9);
    expect(energyScore(scores, 1e6)).toBeCloseTo(4 + Math.log(3) - 1e6 * Math.log(3), 4);
  });
});

describe('shares of a population', () => {
  it('are read off its quantiles', () => {
    const rising = quantiles([3, 0, 2, 1, 4], 4);
    expect(rising).toEqual([0, 1, 2, 3, 4]);
    expect([-1, 0, 0.5, 3, 4, 9].map((value) => shareBelow(rising, value))).toEqual([0, 0, 0.125, 0.75, 1, 1]);
  });
});

describe('measures of doubt', () => {
  it('are what is known of the verdict', () => {
    const votes = [0.7, 0.3];
    const { probability, ...others } = doubtsOf({
      probabilities: [0.1, 0.9],
      votes,
      gap: { mean: 4, standardError: 1 },
    });
    expect(probability).toBeCloseTo(0.1, 12);
    expect(others).toEqual({ votes: voteDoubt(votes).variance, gini: voteDoubt(votes).gini, gap: 0.25 });
    expect(Object.keys(doubtsOf({ probabilities: [1, 0], gap: { mean: 0, standardError: 1 } }))).toEqual([
      'probability',
    ]);
  });

  it('count who is answered and who is answered wrongly, in few points that agree with all of them', () => {
    const pictures = fc.array(fc.record({ doubt: fc.nat(30), right: fc.boolean() }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(pictures, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const points = selective(all, most);
        expect(points.length).toBeLessThanOrEqual(most + 1);
        expect(points.at(-1)?.answered).toBe(all.length);
        for (const { doubt, answered, wrong } of points) {
          const below = all.filter((picture) => picture.doubt <= doubt);
          expect([answered, wrong]).toEqual([below.length, below.filter(({ right }) => !right).length]);
        }
      }),
    );
  });
});
