import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import { type ClassIndex, level } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest, tally } from './stage.ts';

/** `samples[i]` evaluations a class by the end of stage i, after which the `keep[i]` best go on; the last keep is 1. */
export type LiStages = Readonly<{ keep: readonly number[]; samples: readonly number[] }>;

/**
 * Steps t of each stage that earlier stages have not asked: a grid of m = max(samples) steps, even from the middle of the
 * first cell, of which a stage of n takes every ⌊m/n⌋-th. Where m is not a multiple of n the stage reaches only the low
 * part of the grid: that is how the released code has it.
 *
 * @param length T, number of steps of the schedule
 * @source Li et al. (2023), arXiv:2303.16203, released evaluation code (as specified, not copied)
 */
export function liSteps(samples: readonly number[], length: number): readonly (readonly number[])[] {
  const most = Math.max(...samples);
  const stride = Math.floor(length / most);
  const grid = Array.from({ length: most }, (_, i) => Math.floor(stride / 2) + i * stride);
  const seen = new Set<number>();
  return samples.map((count) => {
    const every = Math.floor(most / count);
    const wanted = grid.filter((_, i) => i >= Math.floor(every / 2) && (i - Math.floor(every / 2)) % every === 0);
    const fresh = wanted.slice(0, count).filter((t) => !seen.has(t));
    for (const t of fresh) seen.add(t);
    return fresh;
  });
}

/**
 * Staged elimination: every stage asks the classes that are left at its new steps of Stable Diffusion's schedule and keeps
 * those with the lowest mean loss over all they were asked. Noise is the same for all classes and different at every step.
 *
 * @source Li et al. (2023), arXiv:2303.16203, algorithm 2
 */
export function* liStages(
  { classes, reading }: Readonly<{ classes: readonly ClassIndex[]; reading: Pick<Reading, 'loss'> }>,
  { keep, samples }: LiStages,
): Decider {
  const losses = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const [stage, steps] of liSteps(samples, 1000).entries()) {
    const probes = steps.map((t, i) => ({ level: level(latentDiffusionSigma(t)), draw: asked + i }));
    if (probes.length > 0) {
      const table = yield { probes, classes: alive };
      for (let j = asked; j < asked + probes.length; j++) losses.add(probeLosses(table, j, reading));
      asked += probes.length;
    }
    alive = lowest(alive, losses.mean, keep[stage]!);
    if (alive.length === 1) break;
  }
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
}
