import type { Reading } from '../reading.ts';

/**
 * Majority vote: every probe votes for the class with the lowest squared error (ties: the lowest index), and a score is
 * the class's share of votes. Votes are scale-free, so no level can drown the others.
 *
 * @source Favero et al. (2025), "Conditional diffusion models are medical image classifiers", arXiv:2502.03687
 */
export const majorityVote: Reading = {
  id: 'vote',
  name: 'Majority vote',
  how: 'Every probe votes for its best class.',
  paper:
    'Favero et al. (2025), Conditional diffusion models are medical image classifiers that provide explainability and uncertainty for free, arXiv:2502.03687',
  formula: String.raw`s_c = \tfrac{1}{N} \#\{\, j : c = \arg\min_k \lVert \hat\varepsilon_k - \varepsilon \rVert^2 \text{ at probe } j \,\}`,
  assumes:
    'Every probe counts as one vote, however clear or unclear its answer. The share of votes is not the probability of the class.',
  validFor: 'Any plan, but the spacing is part of the score: every probe has one vote; as published t is uniform.',
  unit: 'votes',
  average: 'share',
  relative: true,
  loss({ squared }, losses) {
    let winner = -1;
    for (let c = 0; c < squared.length; c++) {
      const error = squared[c]!;
      losses[c] = Number.isNaN(error) ? Number.NaN : 0;
      if (winner < 0 ? !Number.isNaN(error) : error < squared[winner]!) winner = c;
    }
    if (winner >= 0) losses[winner] = -1;
  },
};

/**
 * Uncertainty of a majority vote: the variance p(1 − p) of one vote, from 0 (all agree) to ¼ (split in two).
 *
 * @param share p, the winner's share of votes
 * @source Favero et al. (2025), section on uncertainty, arXiv:2502.03687
 */
export const voteUncertainty = (share: number): number => share * (1 - share);
