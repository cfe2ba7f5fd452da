import { averagingOf } from '../scoring/averaging.ts';
import type { Plan } from '../scoring/plan.ts';
import type { Reading } from '../scoring/reading.ts';

/**
 * Standard error of a gap from its variance at every level (`gapVariances`), each level having been drawn `plan.draws` times:
 * what the standing of the whole plan says.
 *
 * @param variances one a level, squared units of the losses, from two draws a level or more
 */
export function gapError(variances: readonly number[], plan: Plan, reading: Pick<Reading, 'average'>): number {
  const { scale, weights } = averagingOf(reading, plan);
  const whole = weights.reduce((sum, w) => sum + w, 0);
  const sum = variances.reduce((all, variance, l) => all + (weights[l]! ** 2 * variance) / plan.draws, 0);
  return (scale * Math.sqrt(sum)) / whole;
}
