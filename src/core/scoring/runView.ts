import type { LevelCurve, SettlingCurve } from './curve.ts';
import type { Gap, Standing } from './standing.ts';

/**
 * Everything the charts draw of one run under one reading and one reference class; computed from an error table
 * (`viewOfTable`) or from a shared summary (`viewOfSummary`).
 *
 * - `evidence[c]`: the paired score gap of class c over the reference per unit of log-SNR, so that the signed area under
 *   the curve is `gaps[c].mean`; standard errors of paired differences (NaN where unknown).
 * - `errors[c]`: mean squared x0-error per level.
 * - `settling[c]`: the running gap; empty when the table is not at hand.
 */
export type RunView = Readonly<{
  standing: Standing;
  reference: number;
  gaps: readonly Gap[];
  evidence: readonly LevelCurve[];
  errors: readonly LevelCurve[];
  settling: readonly SettlingCurve[];
}>;
