import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import type { Measure } from '../diffusion/denoiser.ts';
import { exactPosterior } from '../oracle/gaussianAnswers.ts';
import { type GaussianWorld, gaussianErrors, measureGaussian } from '../oracle/gaussianWorld.ts';
import { tensorProbes } from '../replay/errorTensor.ts';
import { learnGuide } from '../replay/learnGuide.ts';
import { seed } from '../units.ts';
import type { DeciderChoice, DeciderContext } from './decider.ts';
import { canDecide, decide, deciders, presetNamed } from './deciders.ts';
import { drive, replayOutcome } from './drive.ts';
import { append, type ErrorTable, emptyTable, firstProbes } from './errorTable.ts';
import { type Plan, planCell } from './plan.ts';
import { readings } from './readings.ts';

const world: GaussianWorld = {
  means: [
    [0.9, 0.2, -0.3, 0.1],
    [-0.6, 0.5, 0.2, -0.2],
    [0.1, -0.9, 0.4, 0.3],
    [0.2, 0.4, -0.9, 0.6],
  ],
  deviations: [0.5, 0.5, 0.5, 0.5],
};
/** Near the mean of class 2. */
const picture = [0.15, -0.8, 0.3, 0.25];
const classes = [0, 1, 2, 3];
const plan = { levels: 6, rounds: 4, sigmaMin: 0.1, sigmaMax: 5 };
const pictures = Array.from({ length: 40 }, (_, i) => ({
  truth: i % 4,
  ...gaussianErrors(
    world,
    world.means[i % 4]!.map((m, p) => m + 0.3 * Math.sin(3 * i + p)),
    seed(50 + i),
    {
      probes: tensorProbes(plan),
      classes,
    },
  ),
}));
const context: DeciderContext = {
  plan: { spacing: 'log-uniform', levels: 6, draws: 4, sigmaMin: 0.1, sigmaMax: 5 },
  seed: seed(3),
  classes,
  reading: readings.elbo,
  guide: learnGuide({ pictures, plan, classes: 4, pixels: 4 }, 8),
  classTree: [
    { name: 'a', children: [{ class: 0 }, { class: 2 }] },
    { name: 'b', children: [{ class: 1 }, { class: 3 }] },
  ],
};
const measure = measureGaussian(world, picture, seed(3));
/** Settings too long for a world of four classes. */
const long = ['ImageNet', 'ObjectNet', 'Flowers', 'Food', 'Aircraft', 'Pets', 'STL-10', 'CIFAR-10'];
const choices: readonly DeciderChoice[] = Object.values(deciders).flatMap(({ id, presets }) =>
  presets
    .filter(({ name }) => !long.includes(name))
    .filter(({ name }) => !(name === 'paper' && id !== 'progressive'))
    .map(({ name }) => ({ id, preset: name })),
);

const finish = (choice: DeciderChoice, from: ErrorTable, batch: () => number) =>
  finishIn(choice, context, from, measure, batch);

async function finishIn(
  choice: DeciderChoice,
  within: DeciderContext,
  from: ErrorTable,
  measure: Measure,
  batch: () => number,
) {
  const run = drive(decide(choice, within).begin(), from, measure, batch);
  let table = from;
  for (;;) {
    const { done, value } = await run.next();
    if (done) return { table, outcome: value };
    table = append(table, value.question, value.answer);
  }
}

describe.each(choices)('$id, $preset', (choice) => {
  it('names the class that Bayes names', async () => {
    const { outcome } = await finish(choice, emptyTable(4, 4), () => 8);
    expect(outcome.verdict).toBe(2);
  });

  it('names it for a picture of every class, under a plan of random antithetic places too', async () => {
    const random: Plan = { ...context.plan, spacing: 'log-normal', jitter: 'random', antithetic: true };
    for (const plan of [context.plan, random]) {
      for (const c of classes) {
        const near = world.means[c]!.map((mean, i) => mean + 0.1 * Math.sin(5 * c + i));
        const posterior = exactPosterior(world, near);
        const { outcome } = await finishIn(
          choice,
          { ...context, plan },
          emptyTable(4, 4),
          measureGaussian(world, near, seed(3)),
          () => 32,
        );
        expect(outcome.verdict).toBe(posterior.indexOf(Math.max(...posterior)));
      }
    }
  });

  it('never settles between a class and its double, and names the first', async () => {
    const doubled = { means: [...world.means, world.means[2]!], deviations: [...world.deviations, 0.5] };
    const { outcome, table } = await finishIn(
      choice,
      { ...context, classes: [0, 1, 2, 3, 4] },
      emptyTable(5, 4),
      measureGaussian(doubled, picture, seed(3)),
      () => 32,
    );
    expect(outcome).toMatchObject({ verdict: 2, settled: false });
    for (const j of table.probes.keys()) {
      const [own, double] = [table.squared[5 * j + 2]!, table.squared[5 * j + 4]!];
      if (!Number.isNaN(own) && !Number.isNaN(double)) expect(double).toBe(own);
    }
  });

  it('comes to the same table and end wherever it was stopped, and however it was batched', async () => {
    const whole = await finish(choice, emptyTable(4, 4), () => 8);
    expect(replayOutcome(decide(choice, context).begin(), whole.table)).toEqual(whole.outcome);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.table.probes.length), fc.integer({ min: 1, max: 9 }), async (stop, batch) => {
        const again = await finish(choice, firstProbes(whole.table, stop), () => batch);
        expect(again).toEqual(whole);
        if (stop < whole.table.probes.length) {
          expect(replayOutcome(decide(choice, context).begin(), firstProbes(whole.table, stop))).toBeUndefined();
        }
      }),
      { numRuns: 10 },
    );
  });

  it('spends no more than it says, on levels that its plan holds', async () => {
    const { table } = await finish(choice, emptyTable(4, 4), () => 8);
    const { most, plan } = decide(choice, context);
    expect(table.squared.filter((error) => !Number.isNaN(error)).length).toBeLessThanOrEqual(most);
    for (const { level } of table.probes) {
      expect(level).toBeGreaterThanOrEqual(plan.sigmaMin);
      expect(level).toBeLessThanOrEqual(plan.sigmaMax);
    }
  });
});

describe('under a plan whose cells differ in width', () => {
  // Class 0 errs less in the first of 24 cells only, which holds half of ln σ: it wins by an integral over ln σ and loses by
  // the plain mean over levels.
  const wide: Plan = { spacing: 'linear-sigma', levels: 24, draws: 4, sigmaMin: 0.02, sigmaMax: 20 };
  const split: Measure = async ({ probes, classes }) => {
    const squared = Float32Array.from(
      probes.flatMap(({ level, draw, mirrored }) => {
        const own = noise(seed(5), draw, 3);
        return classes.map((c) => {
          const behind = c === 0 ? 0 : planCell(wide, level) === 0 ? 3 : -1;
          return level ** 2 * (20 + behind + 0.05 * (mirrored ? -1 : 1) * own[c]!);
        });
      }),
    );
    return { squared, absolute: squared.map(Math.sqrt) };
  };
  const three: DeciderContext = {
    plan: wide,
    seed: seed(3),
    classes: [0, 1, 2],
    reading: readings.elbo,
    classTree: [{ name: 'a', children: [{ class: 0 }, { class: 1 }] }, { class: 2 }],
  };
  const own: readonly DeciderChoice[] = [
    { id: 'fixed' },
    { id: 'race', preset: 'asymptotic' },
    { id: 'paired-test', preset: 'paper' },
    { id: 'progressive', preset: 'short' },
    { id: 'class-tree', preset: 'half' },
  ];
  const verdict = async (choice: DeciderChoice, context: DeciderContext) =>
    (await finishIn(choice, context, emptyTable(3, 1), split, () => 500)).outcome.verdict;

  it.each(own)('$id goes by the integral where the reading is one', async (choice) => {
    expect(await verdict(choice, three)).toBe(0);
    expect(await verdict(choice, { ...three, reading: readings.median })).toBe(0);
    expect(await verdict(choice, { ...three, plan: { ...wide, antithetic: true } })).toBe(0);
  });

  it.each(own.filter(({ id }) => id === 'fixed' || id === 'race'))(
    '$id goes by the mean of levels where the reading is one',
    async (choice) => {
      expect(await verdict(choice, { ...three, reading: readings['li-l2'] })).not.toBe(0);
    },
  );

  it.each(['stratified', 'random'] as const)(
    'a race over %s places names what the fixed budget names',
    async (jitter) => {
      const plan: Plan = { ...wide, draws: 40, jitter };
      for (const reading of [readings.elbo, readings['li-l2']]) {
        const within = { ...three, plan, reading };
        const names = [
          await verdict({ id: 'fixed' }, within),
          await verdict({ id: 'race', preset: 'asymptotic' }, within),
        ];
        expect(names.map((c) => c === 0)).toEqual(reading === readings.elbo ? [true, true] : [false, false]);
      }
    },
  );
});

it('refuses a table that another decider made', async () => {
  const { table } = await finish({ id: 'progressive' }, emptyTable(4, 4), () => 8);
  await expect(finish({ id: 'race', preset: 'asymptotic' }, table, () => 8)).rejects.toThrow(RangeError);
});

it('knows which deciders a model is ready for', () => {
  expect(canDecide({ id: 'race' }, {})).toBe(false);
  expect(canDecide({ id: 'race', preset: 'asymptotic' }, {})).toBe(true);
  expect(canDecide({ id: 'class-tree' }, {})).toBe(false);
  expect(canDecide({ id: 'class-tree' }, context)).toBe(true);
  expect(canDecide({ id: 'fixed' }, {})).toBe(true);
  expect(canDecide({ id: 'fixed', preset: 'unheard of' }, {})).toBe(false);
  expect(presetNamed(deciders.race, 'guaranteed')).toBe('asymptotic');
  expect(presetNamed(deciders.race, 'calibrated')).toBe('calibrated');
  expect(presetNamed(deciders.race, 'unheard of')).toBeUndefined();
  expect(() => decide({ id: 'li-stages', preset: 'unheard of' }, context)).toThrow(RangeError);
});
