import { momentsOf, standardError } from '#core/math/moments.ts';
import type { ClassIndex, Level } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import { type Plan, planCell } from './plan.ts';
import type { RunSummary } from './runSummary.ts';

/** The mean squared error of one class at one level and its own standard error (NaN for fewer than two draws). */
export type MeanError = Readonly<{ mean: number; standardError: number }>;

/**
 * Two classes at one noise level, over the draws that both answered.
 *
 * - `own`, `other`: mean squared errors, each with its own standard error
 * - `gap`: error of the other less the error of the own class; positive speaks for the own class. Its standard error is
 *   that of the paired differences
 * - `correlation`: Pearson's, of the two classes' errors over draws, in [−1, 1]; the higher it is, the more sharing the
 *   noise has gained. NaN for fewer than three draws, of which any two would correlate perfectly, and where one class's
 *   errors do not vary
 */
export type PairedErrors = Readonly<{
  n: number;
  own: MeanError;
  other: MeanError;
  gap: MeanError;
  correlation: number;
}>;

/**
 * Two classes at the level of one cell of the plan. A draw and its mirror image count once, with their mean: the two are
 * not independent. Undefined where no draw answered both. Cost: probes.
 *
 * @param cell index of the plan's level, from 0
 */
export function pairedErrors(
  table: ErrorTable,
  plan: Plan,
  cell: number,
  own: ClassIndex,
  other: ClassIndex,
): PairedErrors | undefined {
  const draws = new Map<number, Readonly<{ own: number; other: number }>[]>();
  for (const [j, { level, draw }] of table.probes.entries()) {
    if (planCell(plan, level) !== cell) continue;
    const row = j * table.classes;
    const errors = { own: table.squared[row + own]!, other: table.squared[row + other]! };
    if (Number.isNaN(errors.own + errors.other)) continue;
    draws.set(draw, [...(draws.get(draw) ?? []), errors]);
  }
  if (draws.size === 0) return undefined;
  const pairs = [...draws.values()].map((errors) => ({
    own: errors.reduce((sum, error) => sum + error.own, 0) / errors.length,
    other: errors.reduce((sum, error) => sum + error.other, 0) / errors.length,
  }));
  const a = momentsOf(pairs.map((pair) => pair.own));
  const b = momentsOf(pairs.map((pair) => pair.other));
  const gap = momentsOf(pairs.map((pair) => pair.other - pair.own));
  const together = pairs.reduce((sum, pair) => sum + (pair.own - a.mean) * (pair.other - b.mean), 0);
  return {
    n: pairs.length,
    own: { mean: a.mean, standardError: standardError(a) },
    other: { mean: b.mean, standardError: standardError(b) },
    gap: { mean: gap.mean, standardError: standardError(gap) },
    correlation: pairs.length < 3 ? Number.NaN : within(together / Math.sqrt(a.squares * b.squares)),
  };
}

/**
 * The same of the leader and another class where only a run's summary is known. The correlation follows from the three
 * standard errors: var(b − a) = var a + var b − 2 cov(a, b). Undefined where the level was not asked of both.
 */
export function pairedErrorsOfSummary(
  { standing: { leader }, errors, pairedErrors: spreads }: RunSummary,
  level: Level,
  other: ClassIndex,
): PairedErrors | undefined {
  const a = errors[leader]?.points.find((point) => point.level === level);
  const at = errors[other]?.points.findIndex((point) => point.level === level) ?? -1;
  const b = errors[other]?.points[at];
  if (a === undefined || b === undefined) return undefined;
  const spread = spreads[other]?.[at] ?? Number.NaN;
  const n = Math.min(a.n, b.n);
  const shared = a.standardError ** 2 + b.standardError ** 2 - spread ** 2;
  return {
    n,
    own: { mean: a.mean, standardError: a.standardError },
    other: { mean: b.mean, standardError: b.standardError },
    gap: { mean: b.mean - a.mean, standardError: spread },
    correlation: n < 3 || a.n !== b.n ? Number.NaN : within(shared / (2 * a.standardError * b.standardError)),
  };
}

/** Rounding may carry a perfect correlation a little past one. */
const within = (correlation: number): number => Math.min(1, Math.max(-1, correlation));
