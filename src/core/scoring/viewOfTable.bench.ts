import { bench, describe } from 'vitest';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import { seed } from '../units.ts';
import { append, emptyTable } from './errorTable.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { stand } from './stand.ts';
import { summarise } from './summarise.ts';
import { viewOfTable } from './viewOfTable.ts';

const tableOf = (classes: number, plan: Plan) => {
  const means = Array.from({ length: classes }, (_, c) => [c / classes, -c / classes]);
  const world = { means, deviations: means.map(() => 0.5) };
  return gaussianTable(world, [0.3, 0.1], seed(1), planProbes(plan));
};

describe.each([
  { classes: 2, levels: 24, draws: 20 },
  { classes: 10, levels: 24, draws: 20 },
  { classes: 10, levels: 24, draws: 2 },
  { classes: 1000, levels: 24, draws: 2 },
])('$classes classes × $levels levels × $draws draws', ({ classes, levels, draws }) => {
  const plan: Plan = { spacing: 'log-uniform', levels, draws, sigmaMin: 0.02, sigmaMax: 20 };
  const table = tableOf(classes, plan);
  bench('viewOfTable, ELBO', () => void viewOfTable(table, plan, readings.elbo));
  bench('viewOfTable, vote', () => void viewOfTable(table, plan, readings.vote));
  bench('stand, ELBO', () => void stand(table, plan, readings.elbo));
  bench('summarise, ELBO', () => void summarise(table, plan, readings.elbo));
  bench('append, probe by probe', () => {
    let grown = emptyTable(classes, 2);
    const all = [...Array(classes).keys()];
    for (const [j, probe] of table.probes.entries()) {
      const row = table.squared.subarray(j * classes, (j + 1) * classes);
      grown = append(grown, { probes: [probe], classes: all }, { squared: row, absolute: row });
    }
  });
});
