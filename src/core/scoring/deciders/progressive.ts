import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { checkStages, lowest, tally } from './stage.ts';

/** After `levels[i]` more probes the `keep[i]` best classes go on. */
export type Progressive = Readonly<{ keep: readonly number[]; levels: readonly number[] }>;

/**
 * Discrete progressive class selection: a few more probes, fewer classes, and so on.
 *
 * @param probes what to ask, in order
 * @throws RangeError for stages that are none (`checkStages`)
 * @source Chen et al. (2024), "Diffusion models are certifiably robust classifiers", algorithm 6
 */
export function* progressive(
  {
    probes,
    classes,
    reading,
  }: Readonly<{
    probes: readonly Probe[];
    classes: readonly ClassIndex[];
    reading: Pick<Reading, 'loss'>;
  }>,
  { keep, levels }: Progressive,
): Decider {
  checkStages(keep, levels);
  const losses = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const [stage, more] of levels.entries()) {
    const fresh = probes.slice(asked, asked + more);
    if (fresh.length === 0) break;
    const table = yield { probes: fresh, classes: alive };
    for (let j = asked; j < asked + fresh.length; j++) losses.add(probeLosses(table, j, reading));
    asked += fresh.length;
    alive = lowest(alive, losses.mean, keep[stage]!);
    if (alive.length === 1) break;
  }
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
}
