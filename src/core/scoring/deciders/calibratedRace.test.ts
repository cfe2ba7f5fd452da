import { describe, expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import { type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { type PictureErrors, type TensorPlan, tensorProbes } from '#core/replay/errorTensor.ts';
import { learnGuide } from '#core/replay/learnGuide.ts';
import { type Replayed, replayPicture } from '#core/replay/replayPicture.ts';
import type { Question } from '../../diffusion/denoiser.ts';
import { seed } from '../../units.ts';
import type { ErrorTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { guideProbes, type RaceGuide } from '../raceGuide.ts';
import { calibratedRace } from './calibratedRace.ts';

const D = 12;
const CLASSES = 5;
/** Five classes, near enough for some pictures to be anybody's. */
const world: GaussianWorld = {
  means: Array.from({ length: CLASSES }, (_, c) => Array.from(noise(seed(21), c, D), (z) => 0.35 * z)),
  deviations: Array.from({ length: CLASSES }, () => 0.5),
};
const plan: TensorPlan = { levels: 6, rounds: 4, sigmaMin: 0.1, sigmaMax: 5 };
const probes = tensorProbes(plan);

function recording(from: number, count: number): readonly PictureErrors[] {
  return Array.from({ length: count }, (_, i) => {
    const truth = (from + i) % CLASSES;
    const picture = world.means[truth]!.map((mean, p) => mean + 0.5 * noise(seed(22), from + i, D)[p]!);
    const classes = world.means.map((_, c) => c);
    return { truth, ...gaussianErrors(world, picture, seed(1000 + from + i), { probes, classes }) };
  });
}

const guide = learnGuide({ pictures: recording(0, 400), plan, classes: CLASSES, pixels: D }, 16);
const pictures = recording(400, 1000);
const all = world.means.map((_, c) => c);
const subject = { plan, classes: CLASSES, pixels: D };
const raced = (errors: PictureErrors, risk: number, drop: number): Replayed =>
  replayPicture(errors, subject, calibratedRace({ guide, classes: all }, { risk, drop }));

describe('the calibrated race', () => {
  it.each([0.3, 0.2, 0.1])('is wrong at its stop about as often as it says, and no more than the risk (%s)', (risk) => {
    const runs = pictures.map((errors) => ({ errors, ...raced(errors, risk, 0.01) }));
    const settled = runs.filter(({ outcome }) => outcome.settled);
    const wrong = settled.filter(({ errors, outcome }) => outcome.verdict !== errors.truth).length / settled.length;
    const claimed = settled.reduce((sum, { outcome }) => sum + outcome.claim!.risk, 0) / settled.length;
    const error = Math.sqrt((risk * (1 - risk)) / settled.length);
    expect(settled.length).toBeGreaterThan(200);
    expect(wrong).toBeLessThanOrEqual(risk + 3 * error);
    expect(Math.abs(wrong - claimed)).toBeLessThan(0.03 + 3 * error);
  });

  it('costs a part of what all its steps cost for all classes, and says the same', () => {
    const whole = pictures.map((errors) => raced(errors, 0, 0));
    const short = pictures.map((errors) => raced(errors, 0.05, 0.01));
    const cost = (runs: readonly Replayed[]) => runs.reduce((sum, { nfe }) => sum + nfe, 0);
    expect(cost(whole)).toBe(1000 * 16 * CLASSES);
    expect(cost(short)).toBeLessThan(cost(whole) / 2);
    const same = short.filter(({ outcome }, i) => outcome.verdict === whole[i]!.outcome.verdict).length;
    expect(same / 1000).toBeGreaterThan(0.95);
  });

  it('asks the guide’s probes in order, a class that left never again, and the posterior is one whole less what was lost', () => {
    for (const errors of pictures.slice(0, 50)) {
      const questions: Question[] = [];
      const { outcome } = replayPicture(errors, subject, listening(questions));
      const asked = guideProbes(guide).slice(0, questions.length);
      expect(questions.flatMap((question) => question.probes)).toEqual(asked);
      for (const [i, { classes }] of questions.entries()) {
        if (i > 0) expect(questions[i - 1]!.classes).toEqual(expect.arrayContaining([...classes]));
      }
      const whole = outcome.posterior!.reduce((sum, p) => sum + p, 0);
      expect(whole).toBeLessThanOrEqual(1 + 1e-12);
      expect(whole).toBeGreaterThan(0.8);
      expect(outcome.claim!.risk).toBeCloseTo(1 - Math.max(...outcome.posterior!), 12);
    }
  });

  it('weighs evidence as Bayes does when the guide does: one level of a world with two points', () => {
    // At one level the paired gap is 2 σ⁴/S² (gap of r²)/2 plus noise; a guide without noise to speak of knows the rest.
    const certain: RaceGuide = {
      plan: { spacing: 'log-uniform', levels: 1, draws: 1, sigmaMin: 1, sigmaMax: 1.0001 },
      steps: [0],
      weights: [[1]],
    };
    const decider = calibratedRace({ guide: certain, classes: [0, 1] }, { risk: 0, drop: 0 });
    decider.next();
    const squared = Float32Array.of(1, 3);
    const table: ErrorTable = { classes: 2, pixels: 1, probes: guideProbes(certain), squared, absolute: squared };
    const { value } = decider.next(table) as { value: Outcome };
    expect(value.posterior![0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 3);
    expect(value.settled).toBe(false);
  });
});

function* listening(questions: Question[]): Generator<Question, Outcome, ErrorTable> {
  const race = calibratedRace({ guide, classes: all }, { risk: 0.05, drop: 0.02 });
  let turn = race.next();
  while (!turn.done) {
    questions.push(turn.value);
    turn = race.next(yield turn.value);
  }
  return turn.value;
}

describe('a learned guide', () => {
  it('visits a level in antithetic pairs, and weighs every step', () => {
    const steps = guideProbes(guide);
    for (const [i, { draw, mirrored }] of steps.entries()) {
      if (mirrored) expect(steps.slice(0, i)).toContainEqual({ level: steps[i]!.level, draw });
      expect(guide.weights[i]).toHaveLength(i + 1);
    }
    expect(new Set(steps.map(({ draw, mirrored }) => `${draw} ${mirrored}`)).size).toBe(steps.length);
  });

  it('begins where the evidence is: at the only level that tells classes apart', () => {
    const telling = recording(0, 200).map(({ truth, squared, absolute }) => ({
      truth,
      absolute,
      squared: squared.map((error, i) => (Math.floor(i / CLASSES) % plan.levels === 4 ? error : 1)),
    }));
    expect(learnGuide({ pictures: telling, plan, classes: CLASSES, pixels: D }, 1).steps).toEqual([4]);
  });
});
