import { type Losses, levelMoments } from '../scoring/losses.ts';
import type { ClassIndex } from '../units.ts';

/**
 * Variance over draws, level by level, of the paired gap loss_rival − loss_leader: what makes a gap unsure, and where.
 * Unbiased (divisor n − 1), in squared units of the losses; NaN at a level with fewer than two draws.
 */
export function gapVariances(losses: Losses, leader: ClassIndex, rival: ClassIndex): readonly number[] {
  const { levels, classes, count, squares } = levelMoments(losses, leader);
  return Array.from({ length: levels }, (_, l) => {
    const at = l * classes + rival;
    return count[at]! < 2 ? Number.NaN : squares[at]! / (count[at]! - 1);
  });
}
