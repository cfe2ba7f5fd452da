import type { LevelCurve } from './curve.ts';
import type { Standing } from './standing.ts';

/**
 * What a link carries of a finished run: the standing under its reading, and per class and level the mean squared error
 * with its standard error and the standard error of its paired difference to the leader (same order as `errors`' points).
 */
export type RunSummary = Readonly<{
  standing: Standing;
  errors: readonly LevelCurve[];
  pairedErrors: readonly (readonly number[])[];
}>;
