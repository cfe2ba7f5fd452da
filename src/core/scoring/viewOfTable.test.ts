import { describe, expect, it } from 'vitest';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import { emptyTable } from './errorTable.ts';
import { logRange, type Plan, planLevels, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { stand } from './stand.ts';
import { viewOfTable } from './viewOfTable.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 3, sigmaMin: 0.05, sigmaMax: 10 };
const probes = planProbes(plan);
const ids = Object.keys(readings) as (keyof typeof readings)[];
/** Readings whose gaps add up: a median of differences is not the difference of medians. */
const sums = ids.filter((id) => id !== 'median');
const tableAfter = (done: number) => gaussianTable(toyWorld, toyPicture, seed(5), probes.slice(0, done));
const cell = (2 * logRange(plan)) / plan.levels;

describe.each(ids)('the view under %s', (id) => {
  const view = viewOfTable(tableAfter(probes.length), plan, readings[id]);

  it('measures gaps against the runner-up unless told otherwise', () => {
    expect(view.reference).toBe(view.standing.ranking[1]);
    expect(viewOfTable(tableAfter(24), plan, readings[id], 2).reference).toBe(2);
  });

  it('has the standing of the table', () => {
    expect(view.standing).toEqual(stand(tableAfter(probes.length), plan, readings[id]));
  });

  it('settles point by point on what each shorter run would have said', () => {
    for (const c of [0, 1, 2]) {
      const { points } = viewOfTable(tableAfter(probes.length), plan, readings[id], 1).settling[c]!;
      expect(points).toHaveLength(probes.length);
      for (const [j, { nfe, gap, low, high }] of points.entries()) {
        const shorter = viewOfTable(tableAfter(j + 1), plan, readings[id], 1).gaps[c]!;
        expect(nfe).toBe(3 * (j + 1));
        expect({ gap, low, high }).toEqual({ gap: shorter.mean, low: shorter.low, high: shorter.high });
      }
    }
  });
});

describe.each(sums)('the view under %s', (id) => {
  const view = viewOfTable(tableAfter(probes.length), plan, readings[id]);

  it('draws evidence whose signed area is the gap', () => {
    for (const reference of [undefined, 0, 1, 2]) {
      const { evidence, gaps } = viewOfTable(tableAfter(probes.length), plan, readings[id], reference);
      for (const [c, { points }] of evidence.entries()) {
        expect(points.map((point) => point.level)).toEqual(planLevels(plan));
        expect(points.reduce((area, { mean }) => area + mean * cell, 0)).toBeCloseTo(gaps[c]!.mean, 10);
      }
    }
  });

  it('has gaps that are the differences of the scores, none to the reference itself', () => {
    const { gaps, reference, standing } = view;
    for (const [c, gap] of gaps.entries()) {
      expect(gap.mean).toBeCloseTo(standing.scores[c]! - standing.scores[reference]!, 10);
    }
    expect(gaps[reference]).toEqual({ mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 });
    expect(gaps[standing.leader]).toEqual(standing.lead[reference]);
  });
});

it('draws the mean squared error of every class and level with its standard error', () => {
  const table = tableAfter(probes.length);
  const { errors } = viewOfTable(table, plan, readings.vote);
  for (const [c, { points }] of errors.entries()) {
    for (const [l, point] of points.entries()) {
      const values = probes.flatMap(({ level }, j) =>
        level === planLevels(plan)[l] ? [table.squared[3 * j + c]!] : [],
      );
      const mean = values.reduce((a, b) => a + b, 0) / 3;
      expect(point).toMatchObject({ level: planLevels(plan)[l], n: 3 });
      expect(point.mean).toBeCloseTo(mean, 12);
      expect(point.standardError).toBeCloseTo(Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / 6), 12);
    }
  }
});

it('draws only visited levels while the first pass runs, with unknown spread', () => {
  const { evidence, errors, gaps } = viewOfTable(tableAfter(3), plan, readings.elbo, 0);
  for (const { points } of [...evidence, ...errors]) {
    expect(points.map((point) => point.level)).toEqual([0, 2, 4].map((l) => planLevels(plan)[l]));
    expect(points.every(({ n, standardError }) => n === 1 && Number.isNaN(standardError))).toBe(true);
  }
  expect(gaps[1]!.low).toBeGreaterThan(-Infinity);
});

it('has nothing to draw before the first probe', () => {
  const view = viewOfTable(emptyTable(3, 4), plan, readings.elbo);
  expect(view.reference).toBe(1);
  for (const { points } of [...view.evidence, ...view.errors, ...view.settling]) expect(points).toEqual([]);
});

it('keeps at most 200 points of a long settling curve, where they were, and the last', () => {
  const long = { ...plan, draws: 100 };
  const settle = (done: number) => {
    const table = gaussianTable(toyWorld, toyPicture, seed(5), planProbes(long).slice(0, done));
    return viewOfTable(table, long, readings.elbo, 0);
  };
  const { settling, gaps } = settle(750);
  for (const [c, { points }] of settling.entries()) {
    expect(points.length).toBeLessThanOrEqual(200);
    expect(points.at(-1)).toEqual({ nfe: 2250, gap: gaps[c]!.mean, low: gaps[c]!.low, high: gaps[c]!.high });
    const earlier = settle(749).settling[c]!.points;
    expect(earlier.slice(0, -1)).toEqual(points.slice(0, earlier.length - 1));
  }
});

it('keeps fewer points of each curve when there are very many classes', () => {
  const means = Array.from({ length: 500 }, (_, c) => [c / 500, 0]);
  const world = { means, deviations: means.map(() => 0.5) };
  const table = gaussianTable(world, [0.3, 0.1], seed(1), planProbes({ ...plan, draws: 10 }));
  const { settling } = viewOfTable(table, plan, readings.elbo);
  expect(settling).toHaveLength(500);
  for (const { points } of settling) expect(points.length).toBeLessThanOrEqual(40);
});
