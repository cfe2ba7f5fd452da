/**
 * How divided votes are: `variance` p(1 − p) of the winner's share p, from 0 to ¼; `gini` 1 − Σ s², from 0 to 1 − 1/K, which
 * for two classes is twice the variance; `entropy` −Σ s ln s in nats, from 0 to ln K.
 *
 * With more than two classes a winner may have less than half of the votes, and there the variance falls again as the votes
 * spread: it then orders pictures by doubt no longer, while `gini` and `entropy` do.
 */
export type VoteDoubt = Readonly<{ variance: number; gini: number; entropy: number }>;

/**
 * @param votes per class, ≥ 0; of no votes everything is NaN
 * @source Favero et al. (2025), arXiv:2502.03687 (`variance`); the others extend it to K classes
 */
export function voteDoubt(votes: readonly number[]): VoteDoubt {
  const cast = votes.reduce((sum, n) => sum + n, 0);
  const shares = votes.map((n) => n / cast);
  const most = Math.max(...shares);
  return {
    variance: most * (1 - most),
    gini: 1 - shares.reduce((sum, s) => sum + s * s, 0),
    entropy: shares.reduce((sum, s) => (s === 0 ? sum : sum - s * Math.log(s)), 0),
  };
}
