import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { logSnr, seed } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import { type LevelRange, planWithin } from './levelRange.ts';
import { type Plan, planCell, planLevels, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { viewOfLevels } from './viewOfLevels.ts';
import { viewOfTable } from './viewOfTable.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 12, draws: 4, sigmaMin: 0.05, sigmaMax: 5 };
const table = gaussianTable(toyWorld, toyPicture, seed(3), planProbes(plan));
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }))
  .map(([a, b]): LevelRange => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const ids = Object.keys(readings) as (keyof typeof readings)[];
/** Readings whose gaps add up: a median of differences is not the difference of medians. */
const sums = ids.filter((id) => id !== 'median');

/** The table with the rows of a range of levels alone. */
function rowsWithin(
  { classes, probes, squared, absolute, ...rest }: ErrorTable,
  { first, last }: LevelRange,
): ErrorTable {
  const levels = planLevels(plan).slice(first, last + 1);
  const kept = probes.flatMap(({ level }, j) => (levels.includes(level) ? [j] : []));
  const rows = (all: Float32Array) =>
    Float32Array.from(kept.flatMap((j) => [...all.subarray(j * classes, (j + 1) * classes)]));
  return { ...rest, classes, probes: kept.map((j) => probes[j]!), squared: rows(squared), absolute: rows(absolute) };
}

it('keeps the levels where they are and leaves out every other', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const part = planWithin(plan, range);
      const cells = planLevels(plan).map((level) => planCell(part, level));
      expect(cells).toEqual(cells.map((_, l) => (l < range.first || l > range.last ? undefined : l - range.first)));
    }),
  );
});

it.each(ids)('says of some levels what a run of them alone would have said: %s', (id) => {
  fc.assert(
    fc.property(ranges, fc.integer({ min: 0, max: 2 }), (range, reference) => {
      const seen = viewOfLevels(table, plan, readings[id], range, reference)!;
      const alone = viewOfTable(rowsWithin(table, range), planWithin(plan, range), readings[id], reference);
      expect(seen.standing).toEqual(alone.standing);
      expect(seen.gaps).toEqual(alone.gaps);
      expect(seen.settling).toEqual(alone.settling);
    }),
    { numRuns: 20 },
  );
});

it.each(sums)('draws evidence whose area over the levels is the gap they give: %s', (id) => {
  const cell = (logSnr(plan.sigmaMin) - logSnr(plan.sigmaMax)) / plan.levels;
  fc.assert(
    fc.property(ranges, (range) => {
      const { evidence, gaps } = viewOfLevels(table, plan, readings[id], range)!;
      for (const [c, { points }] of evidence.entries()) {
        const area = points.slice(range.first, range.last + 1).reduce((sum, { mean }) => sum + mean * cell, 0);
        expect(points).toHaveLength(plan.levels);
        expect(area).toBeCloseTo(gaps[c]!.mean, 6);
      }
    }),
    { numRuns: 20 },
  );
});

it('says nothing while none of the levels has been measured', () => {
  expect(
    viewOfLevels(rowsWithin(table, { first: 0, last: 4 }), plan, readings.elbo, { first: 5, last: 11 }),
  ).toBeUndefined();
});
