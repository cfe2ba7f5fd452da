import { boundlessGap } from './gap.ts';
import type { Gap } from './standing.ts';
import { studentFactor } from './studentFactor.ts';

/** With fewer blocks, not even their whole range covers in 95 of 100 runs. */
const FEWEST_BLOCKS = 6;
/** With so many, the range without the lowest and the highest does. */
const TRIMMED_BLOCKS = 9;

/**
 * Median of the gaps of independent blocks, with an interval from their order: of B blocks all lie on one side of their
 * common median with probability 2^(1−B), so their range covers it in 96.9, 98.4 and 99.2 of 100 runs for B = 6, 7 and 8,
 * and of nine blocks the second lowest to the second highest do in 96.1. Nothing is assumed of the blocks' distribution but
 * that they share it; the interval is for its median. `standardError` is that of a normal of the same width.
 *
 * @param blocks gap of every block, at most nine; NaN for blocks that the classes did not share
 * @source David & Nagaraja (2003), "Order statistics", section 7.1; Lugosi & Mendelson (2019), arXiv:1906.04280
 */
export function medianGap(blocks: readonly number[]): Gap {
  const sorted = blocks.filter((gap) => !Number.isNaN(gap)).sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return boundlessGap(Number.NaN);
  const mean = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  if (n < FEWEST_BLOCKS) return boundlessGap(mean);
  const trim = n < TRIMMED_BLOCKS ? 0 : 1;
  const [low, high] = [sorted[trim]!, sorted[n - 1 - trim]!];
  const standardError = (high - low) / (2 * studentFactor(Number.POSITIVE_INFINITY));
  return { mean, standardError, degreesOfFreedom: n - 1, low, high };
}
