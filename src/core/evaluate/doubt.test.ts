import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import { normalCdf } from '#core/math/normal.ts';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { seed } from '../units.ts';
import { brierScore } from './brierScore.ts';
import { type ConformalScore, conformalScore, conformalThreshold, predictionSet } from './conformal.ts';
import { areaUnderRisk, pointOf, riskCoverage } from './riskCoverage.ts';
import { voteDoubt } from './voteDoubt.ts';

describe('the doubt of votes', () => {
  it('is the variance of the reference', () => {
    expect(voteDoubt([40, 11]).variance).toBeCloseTo(reference.uncertainty['votes 40/51'], 12);
    expect(voteDoubt([25, 26]).variance).toBeCloseTo(reference.uncertainty['votes 26/51'], 12);
  });

  it('is nought for one voice, and most for even votes', () => {
    expect(voteDoubt([0, 7, 0])).toEqual({ variance: 0, gini: 0, entropy: 0 });
    const even = voteDoubt([3, 3, 3]);
    expect(even.gini).toBeCloseTo(2 / 3, 12);
    expect(even.entropy).toBeCloseTo(Math.log(3), 12);
    expect(voteDoubt([0, 0])).toEqual({ variance: Number.NaN, gini: Number.NaN, entropy: Number.NaN });
  });

  it('grows with the spread of votes over three classes, but for the variance, which falls again below half', () => {
    const [half, third] = [voteDoubt([6, 6, 0]), voteDoubt([4, 4, 4])];
    expect(half.variance).toBe(0.25);
    expect(third.variance).toBeCloseTo(2 / 9, 12);
    expect(third.gini).toBeGreaterThan(half.gini);
    expect(third.entropy).toBeGreaterThan(half.entropy);
  });

  it('is, between two classes, the same measure twice', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const { variance, gini } = voteDoubt([a, b]);
        expect(gini).toBeCloseTo(2 * variance, 12);
      }),
    );
  });
});

/** Probabilities of three classes that a picture of a random class shows: `sharp` above 1 is more certain than is right. */
function worldOf(pictures: number, name: number, sharp: number) {
  const values = noise(seed(name), 0, 4 * pictures);
  return Array.from({ length: pictures }, (_, n) => {
    const truth = Math.min(2, Math.floor(3 * normalCdf(values[4 * n]!)));
    const logits = [1, 2, 3].map((k) => sharp * (values[4 * n + k]! + (k - 1 === truth ? 1 : 0)));
    const whole = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    return { truth, probabilities: logits.map((z) => Math.exp(z) / whole) };
  });
}

describe('prediction sets', () => {
  const cases = (['lac', 'aps'] as const).flatMap((kind) =>
    [0.8, 0.9, 0.95].flatMap((coverage) => [0.5, 3].map((sharp) => [kind, coverage, sharp] as const)),
  );
  it.each(cases)('%s hold the truth as often as promised at %d, however sharp (%d)', (kind, coverage, sharp) => {
    const [runs, n, tests] = [300, 99, 20];
    const scoreOf = ({ truth, probabilities }: ReturnType<typeof worldOf>[number], by: ConformalScore) =>
      conformalScore(by, probabilities, truth);
    const shares = Array.from({ length: runs }, (_, run) => {
      const all = worldOf(n + tests, run + 1, sharp);
      const threshold = conformalThreshold(
        all.slice(0, n).map((own) => scoreOf(own, kind)),
        coverage,
      );
      const held = all
        .slice(n)
        .filter(({ truth, probabilities }) => predictionSet(kind, probabilities, threshold).includes(truth));
      return held.length / tests;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / runs;
    const spread = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / runs ** 2);
    expect(mean).toBeGreaterThan(coverage - 4 * spread);
    // With 99 pictures (n + 1) · coverage is whole. Under APS the least likely class always scores 1, and such ties add to
    // the coverage: the upper bound is for scores without ties.
    if (kind === 'lac') expect(mean).toBeLessThan(coverage + 1 / (n + 1) + 4 * spread);
  });

  it('take the score of the rank that the formula says, ties and all', () => {
    const scores = [0.4, 0.1, 0.3, 0.2, 0.2, 0.9, 0.5, 0.7, 0.6];
    expect(conformalThreshold(scores, 0.8)).toBe(0.7);
    expect(conformalThreshold(scores, 0.3)).toBe(0.2);
    expect(conformalThreshold(scores, 0.9)).toBe(0.9);
    expect(conformalThreshold(scores, 0.91)).toBe(Number.POSITIVE_INFINITY);
    expect(() => conformalThreshold(scores, 1)).toThrow(RangeError);
    expect(() => conformalThreshold([Number.NaN], 0.5)).toThrow(RangeError);
  });

  it('tell the least likely class by a score of just 1, whatever its probabilities add up to', () => {
    const probabilities = [0.1, 0.2, 0.7];
    expect(conformalScore('aps', probabilities, 0)).toBe(1);
    expect(conformalScore('aps', probabilities, 1)).toBeCloseTo(0.9, 12);
    expect(conformalScore('aps', [0.3, 0.3, 0.4], 1)).toBe(1);
  });

  it('list the likeliest first, hold all without a promise, and may be of each class its own', () => {
    expect(predictionSet('lac', [0.2, 0.5, 0.3], 0.75)).toEqual([1, 2]);
    expect(predictionSet('aps', [0.2, 0.5, 0.3], 0.8)).toEqual([1, 2]);
    expect(predictionSet('lac', [0.2, 0.5, 0.3], 0.4)).toEqual([]);
    expect(predictionSet('lac', [0.2, 0.5, 0.3], Number.POSITIVE_INFINITY)).toEqual([1, 2, 0]);
    expect(predictionSet('lac', [0.2, 0.5, 0.3], [0.8, 0.4, 0.7])).toEqual([2, 0]);
  });
});

describe('risk and coverage', () => {
  const right = (doubt: number) => ({ doubt, right: true });
  const wrong = (doubt: number) => ({ doubt, right: false });

  it('answer what is doubted least first, and what is doubted alike together', () => {
    const points = riskCoverage([wrong(3), right(1), right(2), wrong(2)]);
    expect(points).toEqual([
      { doubt: 1, coverage: 0.25, risk: 0 },
      { doubt: 2, coverage: 0.75, risk: 1 / 3 },
      { doubt: 3, coverage: 1, risk: 0.5 },
    ]);
    expect(areaUnderRisk(points)).toBeCloseTo(0.5 / 3 + 0.125, 12);
    expect(pointOf(points, 1.5)).toBe(points[1]);
    expect(pointOf(points, 3)).toBe(points[2]);
    expect(pointOf(points, 4)).toBeUndefined();
    expect(riskCoverage([])).toEqual([]);
    expect(areaUnderRisk([])).toBeNaN();
  });

  it('have the area of the error rate when doubt says nothing, and no order has less than the right one', () => {
    const pictures = fc.array(fc.record({ doubt: fc.nat(5), right: fc.boolean() }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pictures, (all) => {
        const rate = all.filter((own) => !own.right).length / all.length;
        expect(areaUnderRisk(riskCoverage(all.map((own) => ({ ...own, doubt: 0 }))))).toBeCloseTo(rate, 12);
        const ideal = areaUnderRisk(riskCoverage(all.map((own, n) => ({ ...own, doubt: own.right ? n : 100 + n }))));
        expect(areaUnderRisk(riskCoverage(all))).toBeGreaterThanOrEqual(ideal - 1e-12);
      }),
    );
  });
});

it('scores probabilities by Brier: nought, two, and (K − 1)/K when all classes are alike', () => {
  expect(brierScore([{ truth: 1, probabilities: [0, 1] }])).toBe(0);
  expect(brierScore([{ truth: 0, probabilities: [0, 1] }])).toBe(2);
  expect(brierScore([{ truth: 0, probabilities: [0.25, 0.25, 0.25, 0.25] }])).toBeCloseTo(0.75, 12);
});
