import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { majorityVote } from '../readings/majorityVote.ts';
import { checkStages, lowest, tally } from './stage.ts';

/** `evaluations[i]` probes by the end of stage i, after which the `keep[i]` best classes go on. */
export type VoteStages = Readonly<{ evaluations: readonly number[]; keep: readonly number[] }>;

/**
 * Majority vote in stages: every probe votes for the class with the lowest error among those still asked; after a stage the
 * classes with the most votes stay. Votes given earlier keep counting, a dropped class's votes are not handed on, ties go
 * to the lower index.
 *
 * The released code gives a dropped class infinite errors from then on, so that it wins no vote but keeps those it has: it
 * had no more than any class that stayed, and every later probe goes to one of those, so it cannot come back.
 *
 * @param probes  what to ask, in order; random levels in the paper
 * @param reading `majorityVote` when missing; the paper's alternative, the lowest mean error, with any other
 * @throws RangeError for stages that are none (`checkStages`)
 * @source Favero et al. (2025), arXiv:2502.03687
 */
export function* voteStages(
  {
    probes,
    classes,
    reading = majorityVote,
  }: Readonly<{ probes: readonly Probe[]; classes: readonly ClassIndex[]; reading?: Pick<Reading, 'loss'> }>,
  { evaluations, keep }: VoteStages,
): Decider {
  checkStages(keep, evaluations);
  const losses = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const [stage, until] of evaluations.entries()) {
    const fresh = probes.slice(asked, until);
    if (fresh.length > 0) {
      const table = yield { probes: fresh, classes: alive };
      for (let j = asked; j < asked + fresh.length; j++) losses.add(probeLosses(table, j, reading));
      asked += fresh.length;
    }
    alive = lowest(alive, losses.mean, keep[stage]!);
    if (alive.length === 1) break;
  }
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
}
