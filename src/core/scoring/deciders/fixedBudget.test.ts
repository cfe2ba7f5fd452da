import { expect, it } from 'vitest';
import { gaussianTable } from '../../oracle/gaussianTable.ts';
import { toyPicture, toyWorld } from '../../oracle/toyWorld.ts';
import { seed } from '../../units.ts';
import { type Plan, planProbes } from '../plan.ts';
import { readings } from '../readings.ts';
import { stand } from '../stand.ts';
import { fixedBudget } from './fixedBudget.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 3, sigmaMin: 0.05, sigmaMax: 10 };

it('asks the plan of all classes, and names the reading’s leader', () => {
  const decider = fixedBudget({ plan, classes: [0, 1, 2], reading: readings.elbo });
  expect(decider.next()).toEqual({ value: { probes: planProbes(plan), classes: [0, 1, 2] }, done: false });
  const table = gaussianTable(toyWorld, toyPicture, seed(3), planProbes(plan));
  const verdict = stand(table, plan, readings.elbo).leader;
  expect(decider.next(table)).toEqual({ value: { verdict, settled: false }, done: true });
});
