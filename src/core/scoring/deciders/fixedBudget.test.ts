import { expect, it } from 'vitest';
import { emptyTable } from '../errorTable.ts';
import { type Plan, planProbes } from '../plan.ts';
import { fixedBudget } from './fixedBudget.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 3, sigmaMin: 0.05, sigmaMax: 10 };

it('asks what the plan has left, of all classes, and then stops', () => {
  for (let done = 0; done < 12; done++) {
    const decider = fixedBudget({ plan, classes: [0, 1, 2], done });
    expect(decider.next()).toEqual({
      value: { probes: planProbes(plan).slice(done), classes: [0, 1, 2] },
      done: false,
    });
    expect(decider.next(emptyTable(3, 4)).done).toBe(true);
  }
});

it('asks nothing when all is done', () => {
  expect(fixedBudget({ plan, classes: [0], done: 12 }).next().done).toBe(true);
});
