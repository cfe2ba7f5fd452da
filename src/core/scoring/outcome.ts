import type { ClassIndex } from '../units.ts';

/**
 * How a decider came to its end.
 *
 * - `verdict`: the class its own rule names
 * - `settled`: whether the rule says so itself; false when the plan or the budget ended first, or the rule knows no such thing
 * - `claim`: what the rule says about its error, and in which sense: `guaranteed` holds at any stop, `calibrated` was
 *   measured on validation pictures, `per-test` is the error of every single test and grows with their number
 * - `posterior`: probability per class, where the rule has one
 */
export type Outcome = Readonly<{
  verdict: ClassIndex;
  settled: boolean;
  claim?: Readonly<{ kind: 'guaranteed' | 'calibrated' | 'per-test'; risk: number }>;
  posterior?: readonly number[];
}>;
