import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import { type ClassIndex, level } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { stepOfLogSigma } from '../scaledLinear.ts';
import { underLaw } from '../underLaw.ts';
import { checkStages, lowest, tally } from './stage.ts';

/**
 * `samples[i]` evaluations a class by the end of stage i, after which the `keep[i]` best go on; the last keep is 1.
 * `steps`: `released` (the default) is the grid of the authors' program, `even` the one it was meant to be.
 */
export type LiStages = Readonly<{ keep: readonly number[]; samples: readonly number[]; steps?: 'released' | 'even' }>;

/** T, the steps of Stable Diffusion's schedule. */
export const LI_STEPS = 1000;

/**
 * Steps t of each stage that earlier stages have not asked.
 *
 * - `released`: a grid of m = max(samples) steps ⌊T/m⌋ apart, from the middle of the first cell; a stage of n takes every
 *   ⌊m/n⌋-th of it, from the middle, n in all. Where m is not a multiple of n a stage reaches only the low part of the grid
 *   (75 of 200: t up to 747), and later stages do not contain earlier ones.
 * - `even`: the grid is ⌊(i + ½) T/m⌋, and a stage takes its places ⌊(i + ½) m/n⌋: the whole range at every stage. The same
 *   as `released` where everything divides.
 *
 * @param length T, number of steps of the schedule
 * @throws RangeError when a stage has less than one step, or more than T
 * @source Li et al. (2023), arXiv:2303.16203, released evaluation code (as specified, not copied)
 */
export function liSteps(
  samples: readonly number[],
  length: number,
  steps: LiStages['steps'] = 'released',
): readonly (readonly number[])[] {
  const most = Math.max(...samples);
  if (!samples.every((count) => Number.isInteger(count) && count >= 1 && count <= length)) {
    throw new RangeError(`liSteps: a stage has 1 to ${length} steps, got ${samples.join(', ')}`);
  }
  const stride = Math.floor(length / most);
  const step = (i: number) =>
    steps === 'even' ? Math.floor(((i + 0.5) * length) / most) : Math.floor(stride / 2) + i * stride;
  const seen = new Set<number>();
  return samples.map((count) => {
    const every = Math.floor(most / count);
    const place = (i: number) =>
      steps === 'even' ? Math.floor(((i + 0.5) * most) / count) : Math.floor(every / 2) + i * every;
    const fresh = Array.from({ length: count }, (_, i) => step(place(i))).filter((t) => !seen.has(t));
    for (const t of fresh) seen.add(t);
    return fresh;
  });
}

/**
 * Staged elimination: every stage asks the classes that are left at its new steps of Stable Diffusion's schedule and keeps
 * those with the lowest mean loss over all they were asked. Noise is the same for all classes and different at every step.
 * Published losses are mean ε-errors, L1 or L2; an integral is weighed by the schedule's density.
 *
 * @throws RangeError for stages that are none (`checkStages`, `liSteps`)
 * @source Li et al. (2023), arXiv:2303.16203, algorithm 2
 */
export function* liStages(
  { classes, reading }: Readonly<{ classes: readonly ClassIndex[]; reading: Pick<Reading, 'loss' | 'average'> }>,
  { keep, samples, steps }: LiStages,
): Decider {
  checkStages(keep, samples);
  const own = underLaw(reading, (sigma) => stepOfLogSigma(Math.log(sigma)).density / LI_STEPS);
  const losses = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const [stage, stageSteps] of liSteps(samples, LI_STEPS, steps).entries()) {
    const probes = stageSteps.map((t, i) => ({ level: level(latentDiffusionSigma(t)), draw: asked + i }));
    if (probes.length > 0) {
      const table = yield { probes, classes: alive };
      for (let j = asked; j < asked + probes.length; j++) losses.add(probeLosses(table, j, own));
      asked += probes.length;
    }
    alive = lowest(alive, losses.mean, keep[stage]!);
    if (alive.length === 1) break;
  }
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
}
