import type { LevelMoments } from './levelMoments.ts';
import { logRange, type Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { Gap } from './standing.ts';
import { stratifiedGap } from './stratifiedGap.ts';
import { voteGap } from './voteGap.ts';

/** How a reading averages over levels, and what the average is multiplied by. */
export type Averaging = Readonly<{ average: Reading['average']; scale: number }>;

/** The averaging of a reading over a plan: `scale` is the range of ln σ for an integral, 1 for a mean. */
export const averagingOf = ({ average }: Reading, plan: Plan): Averaging => ({
  average,
  scale: average === 'integral' ? logRange(plan) : 1,
});

/** Average of class c: scale · mean over visited levels, or the mean over all probes; NaN when there are none. */
export function averageOf(
  { levels, classes, count, mean }: LevelMoments,
  c: number,
  { average, scale }: Averaging,
): number {
  let weights = 0;
  let sum = 0;
  for (let i = c; i < levels * classes; i += classes) {
    const weight = average === 'share' ? count[i]! : Math.min(1, count[i]!);
    weights += weight;
    sum += weight * mean[i]!;
  }
  return (scale * sum) / weights;
}

/** Gap of class c over the reference that `gains` was observed against, with its 95 % interval. */
export const gapOf = (gains: LevelMoments, c: number, { average, scale }: Averaging): Gap =>
  average === 'share' ? voteGap(gains, c) : stratifiedGap(gains, c, scale);
