import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import type { Question } from '../../diffusion/denoiser.ts';
import { type ClassIndex, seed } from '../../units.ts';
import { append, type ErrorTable, emptyTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { type Plan, planCell } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { readings } from '../readings.ts';
import { asymptoticRace } from './asymptoticRace.ts';

const planOf = (levels: number): Plan => ({
  spacing: 'log-uniform',
  levels,
  draws: 1,
  sigmaMin: 0.5,
  sigmaMax: 2,
});

/** Class c errs at level l by σ² (40 + mean(l, c) + noise of its own), the noise a function of normal numbers. */
type World = Readonly<{
  levels: number;
  classes: number;
  /** Normal numbers a class. */
  normals?: number;
  mean: (l: number, c: ClassIndex) => number;
  noise: (z: (k: number) => number, l: number) => number;
}>;

const normal: World['noise'] = (z) => z(0);
/** Student's t with four degrees of freedom. */
const heavy: World['noise'] = (z) => z(0) / Math.sqrt((z(1) ** 2 + z(2) ** 2 + z(3) ** 2 + z(4) ** 2) / 4);

type Played = Readonly<{ outcome: Outcome; table: ErrorTable; questions: readonly Question[] }>;

function race(
  world: World,
  run: number,
  { risk = 0.05, passes = 12, plan = planOf(world.levels), reading = readings.elbo as Reading } = {},
): Played {
  const classes = Array.from({ length: world.classes }, (_, c) => c);
  const course = { plan, seed: seed(run), classes, reading };
  const { normals = 1 } = world;
  const budget = passes * world.levels * world.classes;
  const own = new Float32Array(normals * world.classes);
  return play(asymptoticRace(course, { risk, budget }), world.classes, (question, read) =>
    Float32Array.from(
      question.probes.flatMap(({ level }, j) => {
        noise(seed(1000 + run), read + j, own.length, own);
        const l = planCell(plan, level)!;
        return question.classes.map(
          (c) => level ** 2 * Math.max(0, 40 + world.mean(l, c) + world.noise((k) => own[normals * c + k]!, l)),
        );
      }),
    ),
  );
}

function play(
  decider: Generator<Question, Outcome, ErrorTable>,
  classes: number,
  errors: (question: Question, read: number) => Float32Array,
): Played {
  let table = emptyTable(classes, 1);
  const questions: Question[] = [];
  let turn = decider.next();
  while (!turn.done) {
    const squared = errors(turn.value, table.probes.length);
    questions.push(turn.value);
    table = append(table, turn.value, { squared, absolute: squared });
    turn = decider.next(table);
  }
  return { outcome: turn.value, table, questions };
}

/** Whether class 0 was ever ruled out. */
const lost = ({ questions, outcome }: Played) =>
  questions.some(({ classes }) => !classes.includes(0)) || (outcome.settled && outcome.verdict !== 0);

const timesLost = (world: World, runs: number, passes = 12) =>
  Array.from({ length: runs }, (_, run) => race(world, run, { passes })).filter(lost).length;

/** Class 0 is ahead by `ratio` at so many of 24 levels and behind by 1 at all others. */
const uneven = (good: number, ratio: number, deviation: number): World => ({
  levels: 24,
  classes: 10,
  mean: (l, c) => (c === 0 ? 0 : l % 4 === 3 && l < 4 * good ? ratio : -1),
  noise: (z) => deviation * z(0),
});

const flat = (levels: number, means: readonly number[], noise: World['noise']): World => ({
  levels,
  classes: means.length,
  mean: (_, c) => means[c]!,
  noise,
  ...(noise === heavy && { normals: 5 }),
});
const tied = [0, 0, 0, 0];
const close = [0, 0.1, 0.1, 0.2];
const lonely: World['noise'] = (z, l) => z(0) * (l === 9 ? 1 : 0.05);

describe('the asymptotic race', () => {
  it.each([
    ['one level of 24 makes it the best', uneven(1, 69, 0.3)],
    ['one level of 24, loud noise', uneven(1, 24, 10)],
    ['two levels of 24', uneven(2, 16.5, 0.3)],
    ['six levels of 24', uneven(6, 4.5, 0.3)],
    ['six levels of 24, loud noise', uneven(6, 3.1, 3)],
    ['classes alike', flat(24, tied, normal)],
    ['classes alike, heavy tails', flat(24, tied, heavy)],
    ['classes alike, nearly all noise at one level', flat(24, tied, lonely)],
    ['classes alike, noise growing with the level', flat(24, tied, (z, l) => z(0) * 1.3 ** l * 0.01)],
    ['classes alike, skewed noise', flat(24, tied, (z) => 0.5 * z(0) ** 2)],
    ['close rivals', flat(24, close, normal)],
    ['close rivals, heavy tails', flat(24, close, heavy)],
    ['four levels, classes alike', flat(4, tied, normal)],
    ['four levels, classes alike, heavy tails', flat(4, tied, heavy)],
    ['two classes alike', flat(24, [0, 0], normal)],
    ['two classes alike, nearly all noise at one level', flat(24, [0, 0], lonely)],
  ] satisfies [string, World][])(
    'rules out the best class in at most δ of all races: %s',
    (_, world) => {
      const runs = 2000;
      const most = 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs);
      expect(timesLost(world, runs, world.classes === 2 ? 8 : 5)).toBeLessThanOrEqual(most);
    },
    300_000,
  );

  it('where the same race is caught when every rival and look is tested at δ itself', () => {
    const runs = 500;
    const eager = { risk: 0.05 * 3 * 2, passes: 5 };
    const times = Array.from({ length: runs }, (_, run) => race(flat(24, tied, normal), run, eager)).filter(lost);
    expect(times.length).toBeGreaterThan(0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs));
  });

  it('names the best class, and asks the hopeless ones seldom', () => {
    const { outcome, questions } = race(flat(24, [3, 0, 6, 9], normal), 1);
    expect(outcome).toEqual({ verdict: 1, settled: true, claim: { kind: 'asymptotic', risk: 0.05 } });
    expect(questions.filter(({ classes }) => classes.includes(3))).toHaveLength(1);
  });

  it('never says settled of classes that are one and the same, and stays within its budget', () => {
    const { outcome, table } = race(
      flat(24, tied, () => 0),
      1,
    );
    expect(outcome).toMatchObject({ verdict: 0, settled: false });
    expect(table.squared.filter((error) => !Number.isNaN(error)).length).toBeLessThanOrEqual(12 * 24 * 4);
  });

  it('asks every level before it rules anyone out, and starves none afterwards', () => {
    const { questions } = race(flat(24, [0, 0], lonely), 3, { passes: 20 });
    const counts = new Array<number>(24).fill(0);
    for (const [round, { probes }] of questions.entries()) {
      for (const { level } of probes) counts[planCell(planOf(24), level)!]!++;
      if (round < 4) expect(counts).toEqual(new Array(24).fill(round + 1));
    }
    expect(questions.length).toBe(20);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(9);
    expect(counts[9]).toBe(Math.max(...counts));
    expect(counts[9]).toBeGreaterThan(40);
  });

  it('shares no noise between two probes but mirror images, which an antithetic plan asks for together', () => {
    for (const paired of [false, true]) {
      const plan: Plan = { ...planOf(8), ...(paired && { antithetic: true }) };
      const { table } = race(flat(8, tied, normal), 3, { plan });
      const keys = table.probes.map(({ draw, mirrored }) => `${draw} ${mirrored ?? false}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(table.probes.filter(({ mirrored }) => mirrored)).toHaveLength(paired ? keys.length / 2 : 0);
    }
  });

  it('obeys places drawn in every cell, and refuses places anywhere', () => {
    const plan: Plan = { ...planOf(8), jitter: 'stratified' };
    const { table } = race(flat(8, tied, normal), 3, { plan });
    expect(new Set(table.probes.map(({ level }) => level)).size).toBe(table.probes.length);
    expect(() => race(flat(8, tied, normal), 3, { plan: { ...plan, jitter: 'random' } })).toThrow(RangeError);
  });

  it('asks all classes to the end where their losses depend on who is asked', () => {
    for (const reading of [readings.vote, readings['z-mean']]) {
      const { outcome, questions } = race(flat(24, [2, 0, 3, 9], normal), 1, { reading });
      expect(outcome).toMatchObject({ verdict: 1, settled: true });
      for (const { classes } of questions) expect(classes).toHaveLength(4);
    }
  });

  it('is the same race when it is run again', () => {
    expect(race(flat(24, close, normal), 4)).toEqual(race(flat(24, close, normal), 4));
  });
});
