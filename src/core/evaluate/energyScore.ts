import { logSumExp } from '../math/logSumExp.ts';

/**
 * Energy of a picture: −T · ln Σ_c exp(z_c / T), z_c = score_c + ln prior_c. With scores in nats of log-likelihood and T = 1 it
 * is minus the log of the mixture density, up to the constant that the scores leave out: high means that no class explains
 * the picture. It is compared with other pictures of the same model, plan and reading; alone it says nothing.
 *
 * @param scores nats, one a class, at least one finite; equal priors
 * @param temperature T > 0
 * @source Liu et al. (2020), "Energy-based out-of-distribution detection", arXiv:2010.03759, equation 4
 */
export const energyScore = (scores: readonly number[], temperature = 1): number =>
  Math.log(scores.length) - temperature * logSumExp(scores.map((score) => score / temperature));
