import { describe, expect, it } from 'vitest';
import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import reference from '#testdata/gaussian-reference.json';
import { playErrors, range } from '../../oracle/playErrors.ts';
import { type ClassIndex, seed } from '../../units.ts';
import { decide } from '../deciders.ts';
import type { Plan } from '../plan.ts';
import { readings } from '../readings.ts';
import { liStages, liSteps } from './liStages.ts';

const reading = readings['li-l2'];
const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 1, sigmaMin: 0.1, sigmaMax: 5 };

describe('Li’s stages', () => {
  it('take the steps of the reference', () => {
    expect(liSteps([2, 4], 1000)).toEqual([
      [375, 875],
      [125, 625],
    ]);
  });

  const sets = {
    cifar10: { keep: [5, 1], samples: [50, 500] },
    stl10: { keep: [5, 1], samples: [100, 500] },
    pets37: { keep: [5, 1], samples: [25, 250] },
    food101: { keep: [20, 10, 5, 1], samples: [20, 50, 100, 500] },
    imagenet1000: { keep: [500, 50, 10, 1], samples: [50, 100, 500, 1000] },
    pearson32: { keep: [5, 1], samples: [75, 200] },
    toy3: { keep: [2, 1], samples: [2, 4] },
  } as const;

  it.each(Object.entries(sets))('take the published steps and cost of %s', (name, settings) => {
    const expected = reference.li_staging[name as keyof typeof sets];
    const steps = liSteps(settings.samples, 1000);
    expect(steps.map(({ length }) => length)).toEqual(expected.stages.map(({ new_t }) => new_t));
    expect(steps.map((own) => own.slice(0, 5))).toEqual(expected.stages.map(({ first5 }) => first5));
    const classes = expected.stages[0]!.classes;
    const { nfe, questions } = playErrors(
      liStages({ classes: range(classes), reading }, settings),
      classes,
      (_, c) => c,
    );
    expect(nfe).toBe(expected.nfe);
    expect(questions.map(({ classes }) => classes.length)).toEqual(expected.stages.map(({ classes }) => classes));
  });

  it.each([
    ['Flowers', 102, 5590],
    ['Aircraft', 100, 5550],
    ['ObjectNet', 113, 14_400],
    ['CIFAR-10', 10, 2750],
  ])('cost what is published of %s', (preset, classes, nfe) => {
    const context = { plan, seed: seed(0), classes: range(classes), reading };
    expect(decide({ id: 'li-stages', preset }, context).most).toBe(nfe);
  });

  it('miss the upper quarter where the released grid does not divide, and cover it when even', () => {
    const [released] = liSteps([75, 200], 1000);
    expect([released!.length, released![0], released!.at(-1)]).toEqual([75, 7, 747]);
    const [even, rest] = liSteps([75, 200], 1000, 'even');
    expect([even!.length, rest!.length]).toEqual([75, 125]);
    for (const [i, t] of even!.entries()) expect(Math.abs(t - ((i + 0.5) * 1000) / 75)).toBeLessThanOrEqual(5);
    expect(liSteps([50, 500], 1000, 'even')).toEqual(liSteps([50, 500], 1000));
  });

  it('refuse stages that are none', () => {
    expect(() => liSteps([2000], 1000)).toThrow(RangeError);
    expect(() => liStages({ classes: [0, 1], reading }, { keep: [1], samples: [2, 4] }).next()).toThrow(RangeError);
  });

  it('lie on Stable Diffusion’s schedule', () => {
    for (const [t, sigma] of [
      [0, 0.029167],
      [100, 0.343931],
      [500, 1.618279],
      [999, 14.614641],
    ] as const) {
      expect(latentDiffusionSigma(t)).toBeCloseTo(sigma, 6);
    }
    const { questions } = playErrors(
      liStages({ classes: [0, 1, 2], reading }, { keep: [2, 1], samples: [2, 4] }),
      3,
      (_, c) => c,
    );
    const levels = [375, 875, 125, 625].map((t) => Math.fround(latentDiffusionSigma(t)));
    expect(questions.flatMap(({ probes }) => probes.map(({ level }) => level))).toEqual(levels);
    expect(questions.map(({ classes }) => classes)).toEqual([[0, 1, 2], [0, 1]]); // biome-ignore format: one idea a line
  });

  it('keep whoever is lowest on average over all it was asked', () => {
    // Class 2 is ahead after the first stage, class 1 over both.
    const errors = (j: number, c: ClassIndex) =>
      [
        [3, 2, 1],
        [3, 2, 1],
        [0, 0, 9],
        [0, 0, 9],
      ][j]![c]!;
    const { outcome } = playErrors(
      liStages({ classes: range(3), reading }, { keep: [2, 1], samples: [2, 4] }),
      3,
      errors,
    );
    expect(outcome.verdict).toBe(1);
  });

  it('name the mean’s winner when every stage keeps all', () => {
    const errors = (j: number, c: ClassIndex) => ((7 * j + 3 * c) % 11) + (c === 2 ? -1 : 0);
    const staged = playErrors(liStages({ classes: range(4), reading }, { keep: [4, 4], samples: [4, 16] }), 4, errors);
    const means = range(4).map((c) => range(16).reduce((sum, j) => sum + errors(j, c), 0));
    expect(staged.outcome.verdict).toBe(means.indexOf(Math.min(...means)));
    expect(staged.nfe).toBe(64);
  });
});
