import { momentsOf, standardError } from '#core/math/moments.ts';
import { normalQuantile } from '#core/math/normalQuantile.ts';
import { type Interval, wilson } from '#core/math/wilson.ts';

/** How a decider ended on one labelled picture: whether it was settled, whether it was right, and its evaluations. */
export type Decision = Readonly<{ settled: boolean; right: boolean; nfe: number }>;

/** A number with its 95 % interval. */
export type Estimate = Readonly<{ value: number; interval: Interval }>;

/**
 * What a decider does on labelled pictures.
 *
 * - `nfe`: mean evaluations a picture, with a normal interval of the mean; infinite for a single picture
 * - `settled`: share of pictures whose verdict it called settled, with its Wilson interval
 * - `settledError`: share of wrong verdicts among those, with its Wilson interval: what is to be compared with the risk. NaN
 *   in [0, 1] when none was settled.
 */
export type DecisionSummary = Readonly<{ nfe: Estimate; settled: Estimate; settledError: Estimate }>;

/** @param decisions at least one */
export function summariseDecisions(decisions: readonly Decision[]): DecisionSummary {
  const moments = momentsOf(decisions.map(({ nfe }) => nfe));
  const half = decisions.length > 1 ? normalQuantile(0.975) * standardError(moments) : Number.POSITIVE_INFINITY;
  const settled = decisions.filter((decision) => decision.settled);
  return {
    nfe: { value: moments.mean, interval: { low: moments.mean - half, high: moments.mean + half } },
    settled: shareOf(settled.length, decisions.length),
    settledError: shareOf(settled.filter(({ right }) => !right).length, settled.length),
  };
}

const shareOf = (count: number, of: number): Estimate => ({ value: count / of, interval: wilson(count, of) });
