import { describe, expect, it } from 'vitest';
import type { Probe, Question } from '../diffusion/denoiser.ts';
import type { ErrorTable } from '../scoring/errorTable.ts';
import type { Outcome } from '../scoring/outcome.ts';
import { level } from '../units.ts';
import { type PictureErrors, type TensorPlan, tensorProbes } from './errorTensor.ts';
import { replayPicture } from './replayPicture.ts';

const plan: TensorPlan = { levels: 4, rounds: 4, sigmaMin: 0.1, sigmaMax: 10 };
const subject = { plan, classes: 2, pixels: 3 };
const rows = plan.levels * plan.rounds;

/** Errors that tell which row and class they are: 2 · row + class. */
const telling: PictureErrors = {
  truth: 0,
  squared: Float32Array.from({ length: 2 * rows }, (_, i) => i),
  absolute: Float32Array.from({ length: 2 * rows }, (_, i) => 100 + i),
};

function* asking(...questions: Question[]): Generator<Question, Outcome, ErrorTable> {
  for (const question of questions) yield question;
  return { verdict: 0, settled: false };
}

const rowsOf = (probes: readonly Probe[]) =>
  Array.from(
    replayPicture(telling, subject, asking({ probes, classes: [1] })).table.squared.filter((_, i) => i % 2 === 1),
  ).map((error) => (error - 1) / 2);

describe('a replayed picture', () => {
  it('answers the recorded plan row by row', () => {
    const { table, nfe } = replayPicture(telling, subject, asking({ probes: tensorProbes(plan), classes: [0, 1] }));
    expect(nfe).toBe(2 * rows);
    // Pairs of rounds are given out in the order 0, 2, so independent draws come first; mirror images follow their partner.
    expect([...table.squared]).toEqual([...telling.squared]);
    expect([...table.absolute]).toEqual([...telling.absolute]);
  });

  it('gives different draws different rows of one level, independent ones first, then again from the start', () => {
    const at = tensorProbes(plan)[2]!.level;
    const draws = Array.from({ length: 5 }, (_, draw) => ({ level: at, draw: 40 + draw }));
    expect(rowsOf(draws)).toEqual([2, 2 + 8, 2 + 4, 2 + 12, 2]);
  });

  it('gives the same probe the same row, and its mirror image the mirrored row', () => {
    const at = tensorProbes(plan)[1]!.level;
    const probes: Probe[] = [
      { level: at, draw: 7 },
      { level: at, draw: 9 },
      { level: at, draw: 9, mirrored: true },
      { level: at, draw: 7 },
    ];
    expect(rowsOf(probes)).toEqual([1, 9, 13, 1]);
  });

  it('carries errors to a level nearby with the error of ε as it is', () => {
    const recorded = tensorProbes(plan)[0]!.level;
    const near = level(recorded * 1.2);
    const { table } = replayPicture(telling, subject, asking({ probes: [{ level: near, draw: 0 }], classes: [1] }));
    expect(table.squared[1]! / near ** 2).toBeCloseTo(1 / recorded ** 2, 3);
    expect(table.absolute[1]! / near).toBeCloseTo(101 / recorded, 3);
  });

  it('keeps out of the table what was not asked', () => {
    const { table, nfe } = replayPicture(
      telling,
      subject,
      asking({ probes: tensorProbes(plan).slice(0, 1), classes: [1] }),
    );
    expect(table.squared[0]).toBeNaN();
    expect(nfe).toBe(1);
  });
});
