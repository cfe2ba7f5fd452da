import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import { measureGaussian } from '../oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { level, seed } from '../units.ts';
import { fixedBudget } from './deciders/fixedBudget.ts';
import { type Decider, drive } from './drive.ts';
import { append, type ErrorTable, emptyTable } from './errorTable.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 5, draws: 3, sigmaMin: 0.05, sigmaMax: 10 };
const classes = [0, 1, 2];
const measure = measureGaussian(toyWorld, toyPicture, seed(3));

/** Drives to the end and returns the table and the sizes of the batches. */
async function run(decider: Decider, start: ErrorTable, batch: () => number) {
  let table = start;
  const sizes: number[] = [];
  for await (const { question, answer } of drive(decider, start, measure, batch)) {
    table = append(table, question, answer);
    sizes.push(question.probes.length);
  }
  return { table, sizes };
}

it('answers every probe once, in order, whatever the batch sizes', async () => {
  const whole = gaussianTable(toyWorld, toyPicture, seed(3), planProbes(plan));
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.integer({ min: -1, max: 9 })), async (sizes) => {
      const decider = fixedBudget({ plan, classes, reading: readings.elbo });
      const { table } = await run(decider, emptyTable(3, 4), () => sizes.next().value);
      expect(table).toEqual(whole);
    }),
  );
});

it('continues a run from any point to the same table as the unbroken run', async () => {
  const probes = planProbes(plan);
  const whole = gaussianTable(toyWorld, toyPicture, seed(3), probes);
  for (let done = 0; done <= probes.length; done++) {
    const start = gaussianTable(toyWorld, toyPicture, seed(3), probes.slice(0, done));
    const { table, sizes } = await run(fixedBudget({ plan, classes, reading: readings.elbo }), start, () => 4);
    expect(table).toEqual(whole);
    expect(sizes).toHaveLength(Math.ceil((probes.length - done) / 4));
  }
});

it('looks the batch size up before every call', async () => {
  const limits = [1, 2, 4, 8];
  const { sizes } = await run(
    fixedBudget({ plan, classes, reading: readings.elbo }),
    emptyTable(3, 4),
    () => limits.shift()!,
  );
  expect(sizes).toEqual([1, 2, 4, 8]);
});

it('sends a decider the table with all answers to its question', async () => {
  const probe = (draw: number) => ({ level: level(1), draw });
  const seen: number[] = [];
  function* twice(): Decider {
    seen.push((yield { probes: [probe(0), probe(1), probe(2)], classes: [1] }).probes.length);
    seen.push((yield { probes: [probe(3)], classes: [0, 2] }).probes.length);
    return { verdict: 0, settled: false };
  }
  const { table } = await run(twice(), emptyTable(3, 4), () => 2);
  expect(seen).toEqual([3, 4]);
  expect([...table.squared].map(Number.isNaN)).toEqual([
    ...[true, false, true],
    ...[true, false, true],
    ...[true, false, true],
    ...[false, true, false],
  ]);
});

it('asks nothing more once its reader stops', async () => {
  let calls = 0;
  const counted: typeof measure = (question) => {
    calls++;
    return measure(question);
  };
  for await (const _ of drive(
    fixedBudget({ plan, classes, reading: readings.elbo }),
    emptyTable(3, 4),
    counted,
    () => 1,
  )) {
    if (calls === 3) break;
  }
  expect(calls).toBe(3);
});
