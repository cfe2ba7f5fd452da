import type { ClassIndex } from '../units.ts';
import { noGap } from './gap.ts';
import type { LevelMoments } from './levelMoments.ts';
import { type Losses, levelMoments, type MomentsOf } from './losses.ts';
import { medianGap } from './medianGap.ts';
import { passBlocks } from './passBlocks.ts';
import { logRange, type Plan } from './plan.ts';
import { planCells } from './planCells.ts';
import type { Reading } from './reading.ts';
import type { Gap } from './standing.ts';
import { stratifiedGap } from './stratifiedGap.ts';
import { voteGap } from './voteGap.ts';

/** How a reading averages over levels: the weight of every level (1 on average), and what the average is multiplied by. */
export type Averaging = Readonly<{ average: Reading['average']; scale: number; weights: Float64Array }>;

/** The averaging of a reading over a plan: an integral weighs cells by their width in ln σ, a mean weighs all alike. */
export function averagingOf({ average }: Pick<Reading, 'average'>, plan: Plan): Averaging {
  const even = plan.spacing === 'log-uniform';
  if (average === 'mean' || average === 'share') return { average, scale: 1, weights: alike(plan.levels) };
  const scale = logRange(plan);
  if (even) return { average, scale, weights: alike(plan.levels) };
  return { average, scale, weights: Float64Array.from(planCells(plan).widths, (w) => (w * plan.levels) / scale) };
}

const alike = (levels: number): Float64Array => new Float64Array(levels).fill(1);

/**
 * Average of class c: scale · weighted mean over visited levels, or the mean over all probes; NaN when there are none.
 * Under `median` it is the average of one block.
 */
export function averageOf(
  { levels, classes, count, mean }: LevelMoments,
  c: number,
  { average, scale, weights }: Averaging,
): number {
  let whole = 0;
  let sum = 0;
  for (let l = 0, i = c; l < levels; l++, i += classes) {
    const weight = average === 'share' ? count[i]! : Math.min(1, count[i]!) * weights[l]!;
    whole += weight;
    sum += weight * mean[i]!;
  }
  return (scale * sum) / whole;
}

/** Gap of class c over the reference that `gains` was observed against, with its 95 % interval; for all but `median`. */
export const gapOf = (gains: LevelMoments, c: number, { average, scale, weights }: Averaging): Gap =>
  average === 'share' ? voteGap(gains, c) : stratifiedGap(gains, c, scale, weights);

/**
 * Gap of every class over the reference in the first probes of the losses; all of them unless told otherwise.
 *
 * @param momentsOf moments of gains over the reference in these probes; worked out unless given, and not asked for a median
 */
export function gapsOf(
  losses: Losses,
  reference: ClassIndex,
  averaging: Averaging,
  probes = losses.probes,
  momentsOf: MomentsOf = (of, over) => levelMoments(of, over, 0, probes),
): readonly Gap[] {
  const own = (gap: (c: number) => Gap) =>
    Array.from({ length: losses.classes }, (_, c) => (c === reference ? noGap : gap(c)));
  if (averaging.average !== 'median') {
    const gains = momentsOf(losses, reference);
    return own((c) => gapOf(gains, c, averaging));
  }
  const blocks = passBlocks(losses, probes).map(([from, to]) => levelMoments(losses, reference, from, to));
  return own((c) => medianGap(blocks.map((gains) => averageOf(gains, c, averaging))));
}
