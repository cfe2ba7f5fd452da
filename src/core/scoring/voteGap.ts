import { boundlessGap } from './gap.ts';
import type { LevelMoments } from './levelMoments.ts';
import type { Gap } from './standing.ts';
import { studentFactor } from './studentFactor.ts';

/**
 * Gap of class c over the reference when a gain is +1 (c got the vote), −1 (the reference got it) or 0: the difference
 * of two shares of the same votes, with a 95 % interval.
 *
 * Two imaginary votes, one for either class, are added before the variance is taken, so that unanimity does not pass for
 * certainty, and Student's t with N − 1 degrees of freedom takes the place of the normal quantile, for small N. The
 * interval is not centred on `mean`. It covers the true difference in at least 92 of 100 runs, whatever the shares, and in
 * more than 95 on average (`voteGap.test.ts`). Levels are taken as one sample of votes, which is on the wide side when
 * they differ.
 *
 * @source Bonett & Price (2012), "Adjusted Wald confidence interval for a difference of binomial proportions based on
 * paired data", Journal of Educational and Behavioral Statistics 37
 */
export function voteGap({ levels, classes, count, mean, squares }: LevelMoments, c: number): Gap {
  let votes = 0;
  let net = 0;
  let cast = 0;
  for (let i = c; i < levels * classes; i += classes) {
    votes += count[i]!;
    net += count[i]! * mean[i]!;
    cast += squares[i]! + count[i]! * mean[i]! ** 2;
  }
  if (votes < 2) return boundlessGap(net / votes);
  const middle = net / (votes + 2);
  const standardError = Math.sqrt(((cast + 2) / (votes + 2) - middle ** 2) / (votes + 2));
  const half = studentFactor(votes - 1) * standardError;
  return {
    mean: net / votes,
    standardError,
    degreesOfFreedom: votes - 1,
    low: Math.max(-1, middle - half),
    high: Math.min(1, middle + half),
  };
}
