import { voteDoubt } from './voteDoubt.ts';

/**
 * Measures of how much a verdict is to be doubted, each from 0 upwards, higher is more doubt:
 *
 * - `probability`: 1 − the top class's share of softmax(scores / temperature)
 * - `votes`: the variance p(1 − p) of the winner's share of votes
 * - `gini`: 1 − Σ s² over the shares of votes of all classes
 * - `gap`: the standard error of the leader's gap over the runner-up, relative to the gap
 *
 * @source Favero et al. (2025), arXiv:2502.03687 (`votes`); Gini (1912) for `gini`, as for K classes
 */
export const doubtIds = ['probability', 'votes', 'gini', 'gap'] as const;

/** A measure of doubt by name. */
export type DoubtId = (typeof doubtIds)[number];

/**
 * The measures that what is known of a verdict tells.
 *
 * - `probabilities`: of the classes, adding up to 1
 * - `votes`: shares of votes, of the same probes
 * - `gap`: of the leader over the runner-up, with its standard error
 */
export type Known = Readonly<{
  probabilities: readonly number[];
  votes?: readonly number[] | undefined;
  gap?: Readonly<{ mean: number; standardError: number }> | undefined;
}>;

/** Every measure there is of a verdict. */
export function doubtsOf({ probabilities, votes, gap }: Known): Readonly<Partial<Record<DoubtId, number>>> {
  const split = votes && voteDoubt(votes);
  const relative = gap && gap.standardError / gap.mean;
  return {
    probability: 1 - Math.max(...probabilities),
    ...(split && { votes: split.variance, gini: split.gini }),
    ...(relative !== undefined && relative >= 0 && relative < Number.POSITIVE_INFINITY ? { gap: relative } : {}),
  };
}
