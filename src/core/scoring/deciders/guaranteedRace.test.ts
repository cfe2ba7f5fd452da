import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import type { Question } from '../../diffusion/denoiser.ts';
import { type ClassIndex, seed } from '../../units.ts';
import { append, type ErrorTable, emptyTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { type Plan, planLevels } from '../plan.ts';
import { readings } from '../readings.ts';
import { type GuaranteedRaceSettings, guaranteedRace } from './guaranteedRace.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 4, draws: 1, sigmaMin: 0.5, sigmaMax: 2 };
const levels = planLevels(plan);
const all = [0, 1, 2, 3];
const settings: GuaranteedRaceSettings = { risk: 0.05, strata: 2, paired: false, budget: 400 };

/** Unit of noise of class c at the i-th probe of a race. */
type World = Readonly<{ means: readonly number[]; unit: (z: Float32Array, i: number, c: number) => number }>;

const normal: World['unit'] = (z, i, c) => z[4 * i + c]!;
/** Student's t with four degrees of freedom. */
const heavy: World['unit'] = (z, i, c) => {
  const at = 4 * i + c;
  const [b = 1, d = 1, e = 1, f = 1] = [1, 2, 3, 4].map((k) => z[(at + 400 * k) % z.length]!);
  return z[at]! / Math.sqrt((b * b + d * d + e * e + f * f) / 4);
};

/** Runs a race in a world where class c errs by σ² (20 + means[c] + noise of its own). */
function race(world: World, run: number, how: GuaranteedRaceSettings) {
  const z = noise(seed(11), run, 2000);
  const course = { plan, seed: seed(run), classes: all, reading: readings.elbo };
  return play(guaranteedRace(course, how), ({ probes, classes }, asked) => {
    const squared = probes.flatMap(({ level }, j) =>
      classes.map((c) => level ** 2 * Math.max(0, 20 + world.means[c]! + world.unit(z, (asked + j) % 400, c))),
    );
    return Float32Array.from(squared);
  });
}

function play(
  decider: Generator<Question, Outcome, ErrorTable>,
  errors: (question: Question, asked: number) => Float32Array,
): Readonly<{ outcome: Outcome; table: ErrorTable; questions: readonly Question[] }> {
  let table = emptyTable(all.length, 1);
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

/** Whether the best class was ever ruled out. */
const lost = (questions: readonly Question[], outcome: Outcome, best: ClassIndex) =>
  questions.some(({ classes }) => !classes.includes(best)) || (outcome.settled && outcome.verdict !== best);

const shareLost = (world: World, runs: number, how: GuaranteedRaceSettings) =>
  Array.from({ length: runs }, (_, run) => race(world, run, how)).filter(({ questions, outcome }) =>
    lost(questions, outcome, 0),
  ).length / runs;

const allowed = (delta: number, runs: number) => delta + 3 * Math.sqrt((delta * (1 - delta)) / runs);

describe('the guaranteed race', () => {
  const runs = 5000;

  it.each([
    ['tied arms', { means: [0, 0, 0, 0], unit: normal }],
    ['one close rival', { means: [0, 0.1, 1, 2], unit: normal }],
    ['heavy tails, close rivals', { means: [0, 0.1, 0.1, 0.2], unit: heavy }],
    ['heavy tails, tied arms', { means: [0, 0, 0, 0], unit: heavy }],
  ] satisfies [string, World][])('rules out the best class in at most δ of all races: %s', (_, world) => {
    expect(shareLost(world, runs, settings)).toBeLessThanOrEqual(allowed(settings.risk, runs));
  });

  it('where the same race with fixed-n tests is caught: tied arms lose the best class far more often', () => {
    // Evidence of 1.96 standard errors instead: e^(1.96² / 2) = 6.8 in place of (K − 1) / δ = 60.
    const naive = { ...settings, risk: (all.length - 1) / 6.8 };
    expect(shareLost({ means: [0, 0, 0, 0], unit: normal }, 500, naive)).toBeGreaterThan(allowed(settings.risk, 500));
  });

  it('names the best class, and asks the hopeless ones seldom', () => {
    const { outcome, questions } = race({ means: [3, 0, 6, 9], unit: normal }, 1, settings);
    expect(outcome).toMatchObject({ verdict: 1, settled: true, claim: { kind: 'guaranteed', risk: 0.05 } });
    const asked = all.map((c) => questions.filter(({ classes }) => classes.includes(c)).length);
    expect(asked[3]).toBeLessThan(12);
  });

  it('never says settled of classes that are alike, and stays within its budget', () => {
    const { outcome, table } = play(
      guaranteedRace({ plan, seed: seed(1), classes: all, reading: readings.elbo }, settings),
      ({ probes, classes }) => new Float32Array(probes.length * classes.length).fill(1),
    );
    expect(outcome.settled).toBe(false);
    expect(table.squared.filter((error) => !Number.isNaN(error)).length).toBeLessThanOrEqual(settings.budget);
  });

  it('shares no noise between two levels, nor between two probes but mirror images', () => {
    for (const paired of [false, true]) {
      const { table } = race({ means: [0, 0, 0, 0], unit: normal }, 3, { ...settings, paired });
      const keys = table.probes.map(({ draw, mirrored }) => `${draw} ${mirrored ?? false}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { level, draw } of table.probes) expect(levels[draw % plan.levels]).toBe(level);
      expect(table.probes.some(({ mirrored }) => mirrored)).toBe(paired);
    }
  });

  it('is the same race when it is run again', () => {
    const world: World = { means: [0, 0.5, 1, 2], unit: normal };
    expect(race(world, 4, settings)).toEqual(race(world, 4, settings));
  });

  it('looks more often where leader and rival differ', () => {
    const counts = levels.map(() => 0);
    for (let run = 0; run < 20; run++) {
      const z = noise(seed(2), run, 2000);
      const { table } = play(
        guaranteedRace({ plan, seed: seed(run), classes: all, reading: readings.elbo }, settings),
        ({ probes, classes }, asked) =>
          Float32Array.from(
            probes.flatMap(({ level }, j) =>
              classes.map((c) => {
                const there = level === levels[2] ? 3 * z[(4 * (asked + j) + c) % 2000]! : 0.01 * c;
                return level ** 2 * (20 + there);
              }),
            ),
          ),
      );
      for (const { level } of table.probes) counts[levels.indexOf(level)]! += 1;
    }
    expect(counts[2]).toBeGreaterThan(2 * Math.max(counts[0]!, counts[1]!, counts[3]!));
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
