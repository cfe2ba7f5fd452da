import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import { expectedSquared } from '#core/oracle/gaussianAnswers.ts';
import { gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import { type Plan, planLevels, planProbes } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { level, seed } from '#core/units.ts';
import { intervalsOf, measuredAt } from './intervalsOf.ts';

const at = (sigma: number, mean: number, standardError: number, n: number) => ({
  level: level(sigma),
  mean,
  standardError,
  n,
});

it.each([
  [4, 3.182446305284263],
  [5, 2.7764451051977943],
  [30, 2.045229642132703],
])('of %d draws is the mean ± t · s.e., t as SciPy has it', (n, t) => {
  const { low, high } = intervalsOf([at(1, 3, 0.5, n)])[0]!;
  expect(low).toBeCloseTo(3 - t * 0.5, 4);
  expect(high).toBeCloseTo(3 + t * 0.5, 4);
});

it('pools the variance of two draws with that of the neighbours: three degrees of freedom', () => {
  const [, middle] = intervalsOf([at(1, 0, 1, 2), at(2, 10, 2, 2), at(3, 0, 3, 2), at(4, 0, 99, 2)]);
  // Variances of one draw 2, 8, 18: mean 28/3; of the mean of two draws 14/3.
  expect(middle!.high - 10).toBeCloseTo(3.182446305284263 * Math.sqrt(14 / 3), 4);
  expect(10 - middle!.low).toBeCloseTo(middle!.high - 10, 12);
});

it('borrows the spread of its neighbours for a single draw, and has none without any', () => {
  const unknown = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  expect(intervalsOf([at(1, 3, Number.NaN, 1)])).toEqual([unknown]);
  const [single] = intervalsOf([at(1, 3, Number.NaN, 1), at(2, 0, 1, 2)]);
  expect(single!.high - 3).toBeCloseTo(12.706204736174705 * Math.SQRT2, 3);
});

it('is the same for one level as in the whole curve', () => {
  const points = [1, 2, 3, 4, 5].map((sigma) => at(sigma, sigma, sigma, 1 + (sigma % 3)));
  const all = intervalsOf(points);
  for (const [i, point] of points.entries()) {
    expect(measuredAt({ class: 0, points }, point.level)).toEqual({ ...point, ...all[i] });
  }
  expect(measuredAt({ class: 0, points }, level(9))).toBeUndefined();
  expect(measuredAt(undefined, level(1))).toBeUndefined();
});

describe.each([2, 3])('with %d draws a level in a Gaussian world', (draws) => {
  const plan: Plan = { spacing: 'log-uniform', levels: 24, draws, sigmaMin: 0.02, sigmaMax: 20 };
  const levels = planLevels(plan);
  const stream = seed(3);
  const world = { means: [0, 1].map((c) => Array.from(noise(stream, c, 8), (v) => 0.3 * v)), deviations: [0.3, 0.3] };
  const wobble = noise(stream, 9, 8);
  const picture = world.means[0]!.map((m, i) => m + 0.3 * wobble[i]!);
  const truth = levels.map((sigma) => {
    const gap = expectedSquared(world, picture, sigma, 1) - expectedSquared(world, picture, sigma, 0);
    return (8 * gap) / sigma ** 2 / 2;
  });

  it('covers the expected evidence of every level in more than 90 % of 400 runs, and close to 95 % on the whole', () => {
    const question = { probes: planProbes(plan), classes: [0, 1] };
    const covered = levels.map(() => 0);
    for (let run = 0; run < 400; run++) {
      const table = append(emptyTable(2, 8), question, gaussianErrors(world, picture, seed(1000 + run), question));
      const points = viewOfTable(table, plan, readings.elbo, 1).evidence[0]!.points;
      for (const [l, { low, high }] of intervalsOf(points).entries()) {
        if (low <= truth[l]! && truth[l]! <= high) covered[l]!++;
      }
    }
    expect(Math.min(...covered) / 400).toBeGreaterThan(0.9);
    expect(covered.reduce((sum, hits) => sum + hits, 0) / 400 / levels.length).toBeGreaterThan(0.94);
  });
});
