import type { RunSummary } from '#core/scoring/runSummary.ts';
import type { Comparison } from './appState.ts';

/**
 * How a recomputed run differs from what was shared: whether it says the same, and the largest relative difference of
 * a class's mean error at a level. Infinite when the two did not measure the same levels.
 */
export function compareRuns(shared: RunSummary, here: RunSummary, sameEngine: boolean): Comparison {
  const { leader, decided } = here.standing;
  let largest = shared.errors.length === here.errors.length ? 0 : Number.POSITIVE_INFINITY;
  for (const [c, curve] of shared.errors.entries()) {
    const points = here.errors[c]?.points ?? [];
    if (points.length !== curve.points.length) largest = Number.POSITIVE_INFINITY;
    for (const [i, { mean }] of curve.points.entries()) {
      const other = points[i]?.mean ?? Number.NaN;
      const difference = mean === other ? 0 : Math.abs(other - mean) / Math.max(Math.abs(mean), Math.abs(other));
      if (!(difference <= largest)) largest = difference;
    }
  }
  return {
    sameVerdict: shared.standing.leader === leader && shared.standing.decided === decided,
    largestDifference: Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest,
    sameEngine,
  };
}
