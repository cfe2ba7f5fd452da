import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import reference from '#testdata/gaussian-reference.json';
import type { Probe, Question } from '../../diffusion/denoiser.ts';
import { type ClassIndex, level, seed } from '../../units.ts';
import type { ClassNode } from '../classTree.ts';
import { decide } from '../deciders.ts';
import type { Decider } from '../drive.ts';
import { append, type ErrorTable, emptyTable } from '../errorTable.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { readings } from '../readings.ts';
import { classTreePruning } from './classTreePruning.ts';
import { liStages, liSteps } from './liStages.ts';
import { pairedTest, pValue } from './pairedTest.ts';
import { progressive } from './progressive.ts';
import { siftRefine } from './siftRefine.ts';
import { voteStages } from './voteStages.ts';

const reading = readings['li-l2'];
const probesOf = (count: number): readonly Probe[] =>
  Array.from({ length: count }, (_, draw) => ({ level: level(1), draw }));
const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 1, sigmaMin: 0.1, sigmaMax: 5 };
const range = (count: number) => Array.from({ length: count }, (_, c) => c);

/** Answers every question with `error(probe number, class)`. */
function play(decider: Decider, classes: number, error: (j: number, c: ClassIndex) => number) {
  let table: ErrorTable = emptyTable(classes, 1);
  const questions: Question[] = [];
  let turn = decider.next();
  while (!turn.done) {
    const { value: question } = turn;
    const squared = Float32Array.from(
      question.probes.flatMap(({ level }, j) =>
        question.classes.map((c) => level ** 2 * error(table.probes.length + j, c)),
      ),
    );
    questions.push(question);
    table = append(table, question, { squared, absolute: squared });
    turn = decider.next(table);
  }
  const nfe = questions.reduce((sum, { probes, classes }) => sum + probes.length * classes.length, 0);
  return { outcome: turn.value, questions, nfe };
}

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
    const { nfe, questions } = play(liStages({ classes: range(classes), reading }, settings), classes, (_, c) => c);
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
    const { questions } = play(
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
    const { outcome } = play(liStages({ classes: range(3), reading }, { keep: [2, 1], samples: [2, 4] }), 3, errors);
    expect(outcome.verdict).toBe(1);
  });

  it('name the mean’s winner when every stage keeps all', () => {
    const errors = (j: number, c: ClassIndex) => ((7 * j + 3 * c) % 11) + (c === 2 ? -1 : 0);
    const staged = play(liStages({ classes: range(4), reading }, { keep: [4, 4], samples: [4, 16] }), 4, errors);
    const means = range(4).map((c) => range(16).reduce((sum, j) => sum + errors(j, c), 0));
    expect(staged.outcome.verdict).toBe(means.indexOf(Math.min(...means)));
    expect(staged.nfe).toBe(64);
  });
});

describe('paired tests', () => {
  it('have the reference’s p-value', () => {
    const { a, b, p_two_sided } = reference.paired_t;
    expect(pValue(a, b)).toBeCloseTo(p_two_sided, 12);
    expect(pValue(b, a)).toBeCloseTo(p_two_sided, 12);
  });

  it('prune b of the reference at the published cutoff, at the eighth probe and not before', () => {
    const { a, b } = reference.paired_t;
    const settings = { least: 8, most: 20, cutoff: 2e-3 };
    const { outcome, questions } = play(
      pairedTest({ classes: [0, 1], probes: probesOf(20), reading }, settings),
      2,
      (j, c) => (c === 0 ? a : b)[j]!,
    );
    expect(questions).toHaveLength(8);
    expect(outcome).toEqual({ verdict: 0, settled: true, claim: { kind: 'per-test', risk: 2e-3 } });
  });

  it('agree at every probe with tests made anew from all that was asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...range(4).map(() => fc.integer({ min: 0, max: 12 }))), { minLength: 3, maxLength: 25 }),
        fc.constantFrom(0.5, 0.2, 0.05, 0.002),
        fc.integer({ min: 1, max: 5 }),
        (rows, cutoff, least) => {
          const { questions, outcome } = play(
            pairedTest({ classes: range(4), probes: probesOf(25), reading }, { least, most: rows.length, cutoff }),
            4,
            (j, c) => rows[j]![c]!,
          );
          let alive = range(4);
          for (const [n, { classes }] of questions.entries()) {
            expect(classes).toEqual(alive);
            const seen = (c: number) => rows.slice(0, n + 1).map((row) => row[c]!);
            const sum = (c: number) => seen(c).reduce((a, b) => a + b, 0);
            const best = alive.reduce((a, c) => (sum(c) < sum(a) ? c : a));
            if (n + 1 >= least) alive = alive.filter((c) => c === best || pValue(seen(c), seen(best)) >= cutoff);
          }
          expect(outcome.settled).toBe(alive.length === 1);
          expect(alive).toContain(outcome.verdict);
        },
      ),
    );
  });

  it('never drop a class before the least number of probes, nor go beyond the most', () => {
    const settings = { least: 5, most: 12, cutoff: 0.5 };
    const clear = play(
      pairedTest({ classes: [0, 1], probes: probesOf(50), reading }, settings),
      2,
      (j, c) => c + ((j % 2) / 9) * c,
    );
    expect(clear.questions).toHaveLength(5);
    const tied = play(pairedTest({ classes: [0, 1], probes: probesOf(50), reading }, settings), 2, () => 1);
    expect(tied.questions).toHaveLength(12);
    expect(tied.outcome.settled).toBe(false);
  });
});

describe('vote stages', () => {
  /** Probe j goes to class winners[j], with class `second` next. */
  const won = (winners: readonly number[], second: number) => (j: number, c: ClassIndex) =>
    c === winners[j] ? 0 : c === second ? 1 : 2;

  it('drop the classes with the fewest votes, whose later votes go to others', () => {
    const errors = won([0, 0, 1, 1, 2, 2, 2, 2, 2], 1);
    const { outcome, questions } = play(
      voteStages({ classes: range(3), probes: probesOf(9) }, { evaluations: [5, 9], keep: [2, 1] }),
      3,
      errors,
    );
    // Two votes each for 0 and 1, one for 2: class 2 is dropped, and its later probes go to the class that is next, 1.
    expect(questions.map(({ classes }) => classes)).toEqual([[0, 1, 2], [0, 1]]); // biome-ignore format: one idea a line
    expect(outcome.verdict).toBe(1);
  });

  /** Errors of whole runs: few different values, so that ties are common. */
  const runs = fc.array(fc.tuple(...range(5).map(() => fc.integer({ min: 0, max: 3 }))), {
    minLength: 12,
    maxLength: 12,
  });
  const stages = { evaluations: [3, 7, 12], keep: [4, 2, 1] };

  it('come to the class that infinite errors for dropped classes come to, and never bring one back', () => {
    fc.assert(
      fc.property(runs, (rows) => {
        const errors = rows.map((row) => [...row] as number[]);
        const votesTo = (until: number) => {
          const votes = range(5).map(() => 0);
          for (const row of errors.slice(0, until)) votes[row.indexOf(Math.min(...row))]! += 1;
          return votes;
        };
        const ranked = (votes: readonly number[], among: readonly number[]) =>
          [...among].sort((a, b) => votes[b]! - votes[a]! || a - b);
        let alive = range(5);
        for (const [stage, until] of stages.evaluations.entries()) {
          alive = ranked(votesTo(until), alive).slice(0, stages.keep[stage]!);
          for (const row of errors.slice(until)) {
            for (const c of range(5)) if (!alive.includes(c)) row[c] = Number.POSITIVE_INFINITY;
          }
        }
        const all = votesTo(12);
        const { outcome } = play(
          voteStages({ classes: range(5), probes: probesOf(12) }, stages),
          5,
          (j, c) => rows[j]![c]!,
        );
        expect(outcome.verdict).toBe(alive[0]);
        for (const c of range(5)) expect(all[c]!).toBeLessThanOrEqual(all[outcome.verdict]!);
      }),
    );
  });

  it('are a plain vote, or a plain mean, when every stage keeps all', () => {
    fc.assert(
      fc.property(runs, (rows) => {
        const keepAll = { ...stages, keep: [5, 5, 5] };
        const of = (reading?: Pick<Reading, 'loss'>) =>
          play(
            voteStages({ classes: range(5), probes: probesOf(12), ...(reading ? { reading } : {}) }, keepAll),
            5,
            (j, c) => rows[j]![c]!,
          );
        const votes = range(5).map((c) => rows.filter((row) => row.indexOf(Math.min(...row)) === c).length);
        const sums = range(5).map((c) => rows.reduce((sum, row) => sum + row[c]!, 0));
        expect(of().outcome.verdict).toBe(votes.indexOf(Math.max(...votes)));
        expect(of(reading).outcome.verdict).toBe(sums.indexOf(Math.min(...sums)));
        expect(of().nfe).toBe(60);
      }),
    );
  });

  it('do not hand on a dropped class’s votes, and give ties to the lower index', () => {
    const errors = won([2, 1, 0, 1, 0], 0);
    const { outcome } = play(
      voteStages({ classes: range(3), probes: probesOf(5) }, { evaluations: [5], keep: [1] }),
      3,
      errors,
    );
    expect(outcome.verdict).toBe(0);
  });
});

describe('sift and refine', () => {
  it('drops whoever is further behind than the threshold, and compares the rest from nothing', () => {
    // Sifting: 0 leads, 2 falls behind by 5 a level. Refining: 1 is better than 0.
    const errors = (j: number, c: ClassIndex) => (j < 3 ? [0, 1, 5][c]! : [2, 1, 0][c]!);
    const { outcome, questions } = play(
      siftRefine(
        { classes: range(3), sift: probesOf(3), refine: probesOf(4), reading },
        { threshold: 4, survivors: 1 },
      ),
      3,
      errors,
    );
    expect(questions.map(({ classes, probes }) => [classes.length, probes.length])).toEqual([
      [3, 1],
      [2, 1],
      [2, 1],
    ]);
    expect(outcome.verdict).toBe(0);
    const two = play(
      siftRefine(
        { classes: range(3), sift: probesOf(3), refine: probesOf(4), reading },
        { threshold: 4, survivors: 2 },
      ),
      3,
      (j, c) => (j < 1 ? [0, 1, 5][c]! : [2, 1, 0][c]!),
    );
    expect(two.questions.map(({ classes }) => classes)).toEqual([[0, 1, 2], [0, 1]]); // biome-ignore format: one idea a line
    expect(two.outcome.verdict).toBe(1);
  });

  it('does not sift ten classes with the published number of survivors', () => {
    const settings = { threshold: 0, survivors: 10 };
    const { nfe } = play(
      siftRefine({ classes: range(10), sift: probesOf(50), refine: probesOf(126), reading }, settings),
      10,
      (_, c) => c,
    );
    expect(nfe).toBe(1260);
  });
});

describe('progressive selection', () => {
  it('keeps the published numbers of a thousand classes', () => {
    const settings = { keep: [400, 80, 40, 1], levels: [2, 5, 15, 50] };
    const { questions, outcome } = play(
      progressive({ classes: range(1000), probes: probesOf(72), reading }, settings),
      1000,
      (_, c) => (c + 500) % 1000,
    );
    expect(questions.map(({ classes, probes }) => [classes.length, probes.length])).toEqual([
      [1000, 2],
      [400, 5],
      [80, 15],
      [40, 50],
    ]);
    expect(outcome.verdict).toBe(500);
  });
});

describe('class-tree pruning', () => {
  const tree: readonly ClassNode[] = [
    { name: 'a', children: [{ class: 0 }, { class: 3 }] },
    { name: 'b', children: [{ name: 'c', children: [{ class: 1 }, { class: 2 }] }, { class: 4 }] },
  ];

  it('drops whole groups, by their best class', () => {
    // Group a holds the worst and the best class: it stays.
    const errors = (_: number, c: ClassIndex) => [9, 2, 3, 1, 4][c]!;
    const { outcome, questions } = play(
      classTreePruning({ tree, classes: range(5), probes: probesOf(10), reading }, { perLevel: 2, keep: 0.5 }),
      5,
      errors,
    );
    expect(questions[0]!.classes).toHaveLength(5);
    expect(questions[1]!.classes).toEqual([0, 3]);
    expect(outcome.verdict).toBe(3);
  });

  it('keeps groups within so many deviations of the best', () => {
    const flat: readonly ClassNode[] = range(4).map((c) => ({ name: `${c}`, children: [{ class: c }] }));
    // Losses 0, 1, 2, 9: standard deviation 4.08.
    const errors = (_: number, c: ClassIndex) => [0, 1, 2, 9][c]!;
    for (const [deviations, kept] of [
      [0.3, [0, 1]],
      [1, [0, 1, 2]],
      [3, [0, 1, 2, 3]],
    ] as const) {
      const { questions } = play(
        classTreePruning({ tree: flat, classes: range(4), probes: probesOf(3), reading }, { perLevel: 1, deviations }),
        4,
        errors,
      );
      expect(questions.map(({ classes }) => classes)).toEqual([range(4), kept]);
    }
  });

  it('narrows the single classes to the last few, and keeps a class that the tree forgets', () => {
    const { questions, outcome } = play(
      classTreePruning({ tree, classes: range(6), probes: probesOf(10), reading }, { perLevel: 2, keep: 1, last: 2 }),
      6,
      (_, c) => [5, 4, 3, 2, 1, 0][c]!,
    );
    expect(questions.map(({ classes, probes }) => [classes, probes.length])).toEqual([
      [range(6), 2],
      [range(6), 2],
      [range(6), 3],
      [[4, 5], 3],
    ]);
    expect(outcome.verdict).toBe(5);
  });

  it('asks only for classes that are wanted', () => {
    const { questions } = play(
      classTreePruning({ tree, classes: [1, 4], probes: probesOf(4), reading }, { perLevel: 1, keep: 1 }),
      5,
      (_, c) => c,
    );
    for (const { classes } of questions) expect([1, 4]).toEqual(expect.arrayContaining([...classes]));
  });
});
