import { type Interval, wilson } from '../math/wilson.ts';
import type { ClassIndex } from '../units.ts';

/** How often pictures of class `row` were called class `column`: K × K counts. */
export type Confusion = readonly (readonly number[])[];

/** What was true and what was said, as often as it happened. */
export type Outcome = Readonly<{ truth: ClassIndex; said: ClassIndex }>;

/**
 * Counts outcomes.
 *
 * @param classes K ≥ 1; every class index of `outcomes` is below it
 */
export function confusionOf(outcomes: readonly Outcome[], classes: number): Confusion {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const { truth, said } of outcomes) counts[truth]![said]!++;
  return counts;
}

/** Share of outcomes on the diagonal, from 0 to 1, NaN for none, with its Wilson 95 % interval. */
export function accuracyOf(
  confusion: Confusion,
): Readonly<{ correct: number; total: number; share: number }> & Interval {
  const total = confusion.flat().reduce((sum, n) => sum + n, 0);
  const correct = confusion.reduce((sum, row, truth) => sum + row[truth]!, 0);
  return { correct, total, share: correct / total, ...wilson(correct, total) };
}

/**
 * Mean over the classes that occur of the share of their pictures called right, from 0 to 1; NaN when none occurs.
 * Unlike accuracy it does not reward always naming the most frequent class.
 */
export function balancedAccuracyOf(confusion: Confusion): number {
  const recalls = confusion.flatMap((row, truth) => {
    const count = row.reduce((sum, n) => sum + n, 0);
    return count > 0 ? [row[truth]! / count] : [];
  });
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
