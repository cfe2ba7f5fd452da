import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import { majorityVote } from '../readings/majorityVote.ts';
import { lowest, tally } from './stage.ts';

/** `evaluations[i]` probes by the end of stage i, after which the `keep[i]` classes with the most votes go on. */
export type VoteStages = Readonly<{ evaluations: readonly number[]; keep: readonly number[] }>;

/**
 * Majority vote in stages: every probe votes for the class with the lowest error among those still asked; after a stage the
 * classes with the most votes stay. Votes given earlier keep counting, a dropped class's votes are not handed on, ties go
 * to the lower index.
 *
 * @param probes what to ask, in order; random levels in the paper
 * @source Favero et al. (2025), arXiv:2502.03687
 */
export function* voteStages(
  { probes, classes }: Readonly<{ probes: readonly Probe[]; classes: readonly ClassIndex[] }>,
  { evaluations, keep }: VoteStages,
): Decider {
  const votes = tally(Math.max(...classes) + 1);
  let alive = classes;
  let asked = 0;
  for (const [stage, until] of evaluations.entries()) {
    const fresh = probes.slice(asked, until);
    if (fresh.length === 0) break;
    const table = yield { probes: fresh, classes: alive };
    for (let j = asked; j < asked + fresh.length; j++) votes.add(probeLosses(table, j, majorityVote));
    asked += fresh.length;
    alive = lowest(alive, votes.sum, keep[stage]!);
    if (alive.length === 1) break;
  }
  return { verdict: lowest(alive, votes.sum, 1)[0]!, settled: false };
}
