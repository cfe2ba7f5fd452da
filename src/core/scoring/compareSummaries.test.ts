import { describe, expect, it } from 'vitest';
import { type GaussianWorld, gaussianErrors } from '../oracle/gaussianWorld.ts';
import { seed } from '../units.ts';
import { compareSummaries } from './compareSummaries.ts';
import { append, emptyTable } from './errorTable.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import type { RunSummary } from './runSummary.ts';
import { summarise } from './summarise.ts';

const world: GaussianWorld = {
  means: [
    [0.6, 0.2],
    [-0.4, 0.5],
  ],
  deviations: [0.5, 0.5],
};
const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 3, sigmaMin: 0.1, sigmaMax: 2 };

function summaryOf(picture: readonly number[], probes = planProbes(plan)): RunSummary {
  const question = { probes, classes: [0, 1] };
  const table = append(emptyTable(2, 2), question, gaussianErrors(world, picture, seed(3), question));
  return summarise(table, plan, readings.elbo);
}

const run = summaryOf([0.6, 0.2]);

/** The run with every mean error of class `c` multiplied. */
const scaled = (c: number, factor: number): RunSummary => ({
  ...run,
  errors: run.errors.map((curve) =>
    curve.class === c ? { ...curve, points: curve.points.map((p) => ({ ...p, mean: factor * p.mean })) } : curve,
  ),
});

describe('compareSummaries', () => {
  it('finds no difference between a run and itself', () => {
    expect(compareSummaries(run, run)).toEqual({ sameVerdict: true, largestDifference: 0 });
  });

  it('measures the largest relative difference, whichever way round', () => {
    expect(compareSummaries(run, scaled(1, 1.25)).largestDifference).toBeCloseTo(0.2, 12);
    expect(compareSummaries(scaled(1, 1.25), run).largestDifference).toBeCloseTo(0.2, 12);
  });

  it('tells another verdict', () => {
    expect(compareSummaries(run, summaryOf([-0.4, 0.5])).sameVerdict).toBe(false);
  });

  it('cannot compare runs that measured other levels', () => {
    expect(compareSummaries(run, summaryOf([0.6, 0.2], planProbes(plan).slice(0, 3))).largestDifference).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
