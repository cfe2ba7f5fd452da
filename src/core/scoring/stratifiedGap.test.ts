import { describe, expect, it } from 'vitest';
import { studentTQuantile } from '#core/math/studentT.ts';
import { expectedAbsolute, expectedSquared } from '../oracle/gaussianAnswers.ts';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import type { GaussianWorld } from '../oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import { averagingOf, gapOf } from './averaging.ts';
import { emptyLevelMoments, observeProbe } from './levelMoments.ts';
import { levelMoments } from './losses.ts';
import { lossesOf } from './lossReader.ts';
import { type Plan, planLevels, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import type { Gap } from './standing.ts';
import { stratifiedGap } from './stratifiedGap.ts';

/** The gap of a class whose gains over the reference were these, level by level. */
function gapFrom(gains: readonly (readonly number[])[], scale = 1): Gap {
  const moments = emptyLevelMoments(gains.length, 2);
  for (const [l, values] of gains.entries()) {
    for (const gain of values) observeProbe(moments, l, [gain, 0], 0, 0);
  }
  return stratifiedGap(moments, 1, scale);
}

const close = (gap: Gap, mean: number, variance: number, degreesOfFreedom: number) => {
  expect(gap.mean).toBeCloseTo(mean, 12);
  expect(gap.standardError).toBeCloseTo(Math.sqrt(variance), 12);
  expect(gap.degreesOfFreedom).toBeCloseTo(degreesOfFreedom, 9);
  const half = studentTQuantile(0.975, degreesOfFreedom) * Math.sqrt(variance);
  expect(gap.low).toBeCloseTo(mean - half, 4);
  expect(gap.high).toBeCloseTo(mean + half, 4);
};

describe('the spread of a gap', () => {
  it('is that of a plain mean when there is one level', () => {
    close(gapFrom([[1, 2, 6]]), 3, 7 / 3, 2);
  });

  it('adds up the variances within levels, by weight, with Satterthwaite’s degrees of freedom', () => {
    // Variances of the level means: 2/2 = 1 and 7/3; weights 10/2 = 5 each.
    const [a, b] = [1, 7 / 3];
    close(
      gapFrom(
        [
          [0, 2],
          [1, 2, 6],
        ],
        10,
      ),
      20,
      25 * (a + b),
      (a + b) ** 2 / (a ** 2 / 1 + b ** 2 / 2),
    );
  });

  it('joins single levels in neighbouring pairs, and the last three when they are odd', () => {
    close(gapFrom([[0], [2], [5], [6]]), 13 / 4, (4 + 1) / 16, 25 / (16 + 1));
    close(gapFrom([[0], [3], [6]]), 3, (1.5 * 18) / 9, 2);
  });

  it('compares a lone single level with the level beside it', () => {
    close(gapFrom([[0, 2], [5]]), 3, (1 + 16) / 4, 17 ** 2 / (1 + 256));
    close(gapFrom([[5], [0, 2]]), 3, (16 + 1) / 4, 17 ** 2 / (1 + 256));
  });

  it('is that of a random sample of levels while one has not been visited', () => {
    close(gapFrom([[1], [], [4], [7]], 2), 8, (4 * 9) / 3, 2);
  });

  it('counts degrees of freedom over joined neighbours when there are eight parts or more', () => {
    const squares = [4, 4, 16, 16, 36, 36, 64, 64];
    const gap = gapFrom(squares.map((square) => [0, Math.sqrt(square)]));
    const joined = [4, 16, 36, 64]; // two parts of (difference / 2)² each
    const sum = joined.reduce((a, b) => a + b / 2, 0);
    expect(gap.standardError).toBeCloseTo(Math.sqrt(sum) / 8, 12);
    expect(gap.degreesOfFreedom).toBeCloseTo(sum ** 2 / joined.reduce((a, b) => a + (b / 2) ** 2 / 2, 0), 9);
  });

  it('is unknown while nothing tells it', () => {
    const unknown = { standardError: Number.NaN, degreesOfFreedom: 0, low: -Infinity, high: Infinity };
    expect(gapFrom([[], []])).toEqual({ mean: Number.NaN, ...unknown });
    expect(gapFrom([[3]])).toEqual({ mean: 3, ...unknown });
    expect(gapFrom([[], [3], []])).toEqual({ mean: 3, ...unknown });
    expect(gapFrom([[3, 4], []])).toEqual({ mean: 3.5, ...unknown });
  });

  it('is none when nothing varies', () => {
    close(
      gapFrom([
        [2, 2],
        [2, 2, 2],
      ]),
      2,
      0,
      3,
    );
  });
});

describe('the 95 % interval', () => {
  const runs = 2000;
  /** 99.9 % of 2,000 fair intervals of 95 % cover this share of the time or between these two. */
  const [fewest, most] = [0.95 - 3.29 * Math.sqrt((0.95 * 0.05) / runs), 0.95 + 3.29 * Math.sqrt((0.95 * 0.05) / runs)];
  const unequal: GaussianWorld = { ...toyWorld, deviations: [0.5, 0.8, 0.5] };
  const worlds = { 'equal deviations': toyWorld, 'unequal deviations': unequal };
  const exact = {
    elbo: (world: GaussianWorld, sigma: number, c: number) =>
      (4 * expectedSquared(world, toyPicture, sigma, c)) / sigma ** 2,
    'li-l1': (world: GaussianWorld, sigma: number, c: number) => expectedAbsolute(world, toyPicture, sigma, c) / sigma,
  };

  /** Share of runs whose interval for the gap of class 1 over class 0 holds what endless draws would give. */
  function coverage(world: GaussianWorld, id: 'elbo' | 'li-l1', plan: Plan): number {
    const averaging = averagingOf(readings[id], plan);
    const gains = planLevels(plan).map((sigma) => exact[id](world, sigma, 0) - exact[id](world, sigma, 1));
    const truth = (averaging.scale * gains.reduce((sum, gain) => sum + gain, 0)) / plan.levels;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const table = gaussianTable(world, toyPicture, seed(run), planProbes(plan));
      const { low, high } = gapOf(levelMoments(lossesOf(table, plan, readings[id]), 0), 1, averaging);
      if (low <= truth && truth <= high) covered++;
    }
    return covered / runs;
  }

  const plan = (levels: number, draws: number): Plan => ({
    spacing: 'log-uniform',
    levels,
    draws,
    sigmaMin: 0.05,
    sigmaMax: 10,
  });
  const settings = (Object.keys(worlds) as (keyof typeof worlds)[]).flatMap((name) =>
    (['elbo', 'li-l1'] as const).map((id) => ({ name, id })),
  );

  it.each(settings)('covers the exact gap 95 % of the time with 24 levels: $id, $name', ({ name, id }) => {
    for (const draws of [2, 3]) {
      const share = coverage(worlds[name], id, plan(24, draws));
      expect(share).toBeGreaterThan(fewest);
      expect(share).toBeLessThan(most);
    }
  });

  it.each(settings)('covers it at least that often with one draw or few levels: $id, $name', ({ name, id }) => {
    for (const [levels, draws] of [
      [24, 1],
      [8, 1],
      [8, 2],
      [4, 2],
    ] as const) {
      expect(coverage(worlds[name], id, plan(levels, draws))).toBeGreaterThan(fewest);
    }
  });
});
