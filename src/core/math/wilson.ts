import { normalQuantile } from './normalQuantile.ts';

/** A range of plausible values, low ≤ high. */
export type Interval = Readonly<{ low: number; high: number }>;

/**
 * Wilson score interval of a proportion: the shares a two-sided score test would not reject.
 *
 * @param successes from 0 to trials
 * @param trials    n ≥ 0; with none, the interval is [0, 1]
 * @param confidence between 0 and 1
 * @source Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22
 */
export function wilson(successes: number, trials: number, confidence = 0.95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + confidence / 2);
  const share = successes / trials;
  const shrink = 1 + (z * z) / trials;
  const middle = (share + (z * z) / (2 * trials)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / shrink;
  // At the ends the bound is the share itself; rounding must not push it past.
  return {
    low: successes === 0 ? 0 : middle - half,
    high: successes === trials ? 1 : middle + half,
  };
}
