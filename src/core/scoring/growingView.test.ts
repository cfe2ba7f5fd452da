import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianErrors } from '../oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import { append, type ErrorTable, emptyTable, firstProbes } from './errorTable.ts';
import { createGrowingView } from './growingView.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { viewOfTable } from './viewOfTable.ts';

const even: Plan = { spacing: 'log-uniform', levels: 8, draws: 60, sigmaMin: 0.05, sigmaMax: 10 };
const plans = {
  'levels of a log-uniform plan': even,
  'antithetic pairs': { ...even, antithetic: true },
  'random places of a log-normal law': { ...even, spacing: 'log-normal', jitter: 'random' },
} as const satisfies Record<string, Plan>;
const ids = ['elbo', 'vote', 'li-l1', 'median'] as const;
const classes = [0, 1, 2];
const sameNumbers = seed(5);

/** The same table without what is remembered of how it grew. */
const copied = (table: ErrorTable): ErrorTable => ({ ...table });

function grown(table: ErrorTable, plan: Plan, count: number, asked: readonly number[], run = sameNumbers): ErrorTable {
  const from = table.probes.length;
  const question = { probes: planProbes(plan, seed(5)).slice(from, from + count), classes: asked };
  return append(table, question, gaussianErrors(toyWorld, toyPicture, run, question));
}

describe.each(Object.entries(plans))('a view that grows: %s', (_, plan) => {
  it.each(ids)('says under %s what a view from the start says, after every step', (id) => {
    const step = fc.record({
      count: fc.integer({ min: 0, max: 90 }),
      asked: fc.constantFrom(classes, classes, [0, 2]),
      reference: fc.constantFrom(undefined, undefined, 0, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const viewOf = createGrowingView();
        let table = emptyTable(3, toyPicture.length);
        for (const { count, asked, reference } of steps) {
          table = grown(table, plan, count, asked);
          expect(viewOf(table, plan, readings[id], reference)).toEqual(
            viewOfTable(copied(table), plan, readings[id], reference),
          );
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a view that grows', () => {
  const viewOf = createGrowingView();
  const long = grown(emptyTable(3, toyPicture.length), even, 300, classes);

  it.each([
    ['another reading', long, even, readings.vote],
    ['a shorter table', firstProbes(long, 50), even, readings.vote],
    ['a longer one of the same run', firstProbes(long, 170), even, readings.vote],
    ['another plan', long, { ...even, levels: 6 }, readings.vote],
    ['a branch of the run', grown(firstProbes(long, 170), even, 60, classes, seed(6)), even, readings.vote],
    ['the run again', long, even, readings.elbo],
  ] as const)('begins anew where it must: %s', (_, table, plan, reading) => {
    expect(viewOf(table, plan, reading)).toEqual(viewOfTable(copied(table), plan, reading));
  });
});
