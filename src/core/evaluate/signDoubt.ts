import { studentTCdf } from '../math/studentT.ts';
import type { Gap } from '../scoring/standing.ts';

/**
 * How likely it is that endlessly many draws would put the other class ahead: the tail of Student's t beyond a gap of nought,
 * P(t_ν < −mean / s.e.). It takes the gap's measured spread at its word, and speaks of draws at the plan's levels only: not
 * of other levels, and not of whether the model is right. ½ for a gap of nought; ½ as well where nothing tells the spread.
 *
 * @source Gelman et al. (2013), "Bayesian data analysis", section 3.2: the posterior of a normal mean under a flat prior
 */
export function signDoubt({ mean, standardError, degreesOfFreedom }: Gap): number {
  if (!isSpreadKnown({ standardError, degreesOfFreedom }) || mean === 0) return 0.5;
  return standardError === 0 ? (mean > 0 ? 0 : 1) : studentTCdf(-mean / standardError, degreesOfFreedom);
}

const isSpreadKnown = ({ standardError, degreesOfFreedom }: Pick<Gap, 'standardError' | 'degreesOfFreedom'>): boolean =>
  degreesOfFreedom > 0 && standardError >= 0;

/**
 * At most how likely it is that endlessly many draws would name another class: the sum of `signDoubt` over the leader's
 * leads (Boole's inequality), never above 1; undefined while nothing tells the spread of one of them.
 *
 * @param leads the leader's gap over every other class
 */
export const verdictDoubt = (leads: readonly Gap[]): number | undefined =>
  leads.every(isSpreadKnown)
    ? Math.min(
        1,
        leads.reduce((sum, lead) => sum + signDoubt(lead), 0),
      )
    : undefined;
