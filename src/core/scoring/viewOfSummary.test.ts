import { describe, expect, it } from 'vitest';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { summarise } from './summarise.ts';
import { viewOfSummary } from './viewOfSummary.ts';
import { viewOfTable } from './viewOfTable.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 3, sigmaMin: 0.05, sigmaMax: 10 };
const ids = Object.keys(readings) as (keyof typeof readings)[];
/** Readings whose gaps add up: a median of differences is not the difference of medians. */
const sums = ids.filter((id) => id !== 'median');
const tableAfter = (done: number) => gaussianTable(toyWorld, toyPicture, seed(5), planProbes(plan).slice(0, done));
const unknown = Number.NaN;

describe.each([24, 20, 8, 3])('after %i probes', (done) => {
  const table = tableAfter(done);

  it.each(ids)('shows the standing, the errors and the gaps to the leader as the table does: %s', (id) => {
    const summary = summarise(table, plan, readings[id]);
    const { leader } = summary.standing;
    const [seen, whole] = [
      viewOfSummary(summary, plan, readings[id], leader),
      viewOfTable(table, plan, readings[id], leader),
    ];
    expect(seen.standing).toEqual(whole.standing);
    expect(seen.errors).toEqual(whole.errors);
    expect(seen.gaps).toEqual(whole.gaps);
    expect(seen.settling).toEqual([]);
  });

  it.each(sums)('knows of other gaps only their means, save the leader’s own: %s', (id) => {
    const summary = summarise(table, plan, readings[id]);
    const { leader, ranking } = summary.standing;
    const reference = ranking[1]!;
    const [seen, whole] = [viewOfSummary(summary, plan, readings[id]), viewOfTable(table, plan, readings[id])];
    expect(seen.reference).toBe(reference);
    for (const [c, gap] of seen.gaps.entries()) {
      expect(gap.mean).toBeCloseTo(whole.gaps[c]!.mean, 12);
      if (c === leader || c === reference) expect(gap).toEqual(whole.gaps[c]);
      else expect(gap).toMatchObject({ standardError: unknown, low: -Infinity, high: Infinity });
    }
  });

  it.each(['elbo', 'li-l2'] as const)('rebuilds the evidence from the mean errors: %s', (id) => {
    const summary = summarise(table, plan, readings[id]);
    const { leader } = summary.standing;
    for (const reference of [0, 1, 2]) {
      const [seen, whole] = [
        viewOfSummary(summary, plan, readings[id], reference),
        viewOfTable(table, plan, readings[id], reference),
      ];
      for (const [c, { points }] of seen.evidence.entries()) {
        expect(points).toHaveLength(whole.evidence[c]!.points.length);
        for (const [i, point] of points.entries()) {
          const { level, n, mean, standardError } = whole.evidence[c]!.points[i]!;
          expect(point).toMatchObject({ level, n });
          expect(point.mean).toBeCloseTo(mean, 5);
          const known = c === leader || reference === leader;
          if (known && n > 1) expect(point.standardError).toBeCloseTo(standardError, 5);
          else if (c !== reference) expect(point.standardError).toBeNaN();
        }
      }
    }
  });

  it.each(['li-l1', 'vote'] as const)('draws no evidence that it does not have: %s', (id) => {
    const view = viewOfSummary(summarise(table, plan, readings[id]), plan, readings[id]);
    expect(view.evidence.map(({ points }) => points)).toEqual([[], [], []]);
  });
});

it('keeps one paired standard error for every point of the error curves, none for the leader itself', () => {
  const { standing, errors, pairedErrors } = summarise(tableAfter(24), plan, readings.elbo);
  expect(pairedErrors.map((of) => of.length)).toEqual(errors.map(({ points }) => points.length));
  expect(pairedErrors[standing.leader]).toEqual(Array(8).fill(0));
});
