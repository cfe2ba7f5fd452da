import type { ClassIndex } from '../units.ts';

/** In which sense a claim about an error is meant, see `Outcome`. */
export type ClaimKind = 'asymptotic' | 'calibrated' | 'per-test' | 'guaranteed';

/**
 * How a decider came to its end.
 *
 * - `verdict`: the class its own rule names
 * - `settled`: whether the rule says so itself; false when the plan or the budget ended first, or the rule knows no such thing
 * - `claim`: what the rule says about its error, and in which sense: `asymptotic` holds at any stop as nearly as means are
 *   normal, `calibrated` was measured on validation pictures, `per-test` is the error of every single test and grows with
 *   their number; `guaranteed` is what older runs called their asymptotic claim, whose rounds were too short for it
 * - `posterior`: probability per class, where the rule has one
 */
export type Outcome = Readonly<{
  verdict: ClassIndex;
  settled: boolean;
  claim?: Readonly<{ kind: ClaimKind; risk: number }>;
  posterior?: readonly number[];
}>;
