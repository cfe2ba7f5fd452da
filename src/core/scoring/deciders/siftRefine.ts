import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest, tally } from './stage.ts';

/**
 * `threshold`: a class whose summed loss exceeds the lowest by more is dropped (in the reading's unit); `survivors`: sifting
 * ends when as many are left.
 */
export type SiftRefine = Readonly<{ threshold: number; survivors: number }>;

/**
 * Sift and refine: coarse levels one at a time, dropping whoever falls behind by more than the threshold, until few are left
 * (or the levels end: then the best few); then those are compared on fine levels, from nothing.
 *
 * @param sift   coarse levels in order
 * @param refine fine levels
 * @source Chen et al. (2024), "Diffusion models are certifiably robust classifiers", algorithm 5
 */
export function* siftRefine(
  {
    sift,
    refine,
    classes,
    reading,
  }: Readonly<{
    sift: readonly Probe[];
    refine: readonly Probe[];
    classes: readonly ClassIndex[];
    reading: Pick<Reading, 'loss'>;
  }>,
  { threshold, survivors }: SiftRefine,
): Decider {
  const coarse = tally(Math.max(...classes) + 1);
  const fine = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const probe of sift) {
    if (alive.length <= survivors) break;
    const table = yield { probes: [probe], classes: alive };
    coarse.add(probeLosses(table, asked++, reading));
    const least = Math.min(...alive.map(coarse.sum));
    alive = alive.filter((c) => coarse.sum(c) - least <= threshold);
  }
  alive = lowest(alive, coarse.sum, Math.max(1, survivors));
  if (alive.length === 1 || refine.length === 0) return { verdict: lowest(alive, coarse.sum, 1)[0]!, settled: false };
  const table = yield { probes: refine, classes: alive };
  for (let j = asked; j < asked + refine.length; j++) fine.add(probeLosses(table, j, reading));
  return { verdict: lowest(alive, fine.sum, 1)[0]!, settled: false };
}
