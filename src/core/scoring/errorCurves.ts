import type { ClassIndex } from '../units.ts';
import type { LevelCurve } from './curve.ts';
import type { ErrorTable } from './errorTable.ts';
import { levelCurves } from './levelCurves.ts';
import { emptyLevelMoments, type LevelMoments, observeProbe } from './levelMoments.ts';
import { type Plan, planCell } from './plan.ts';

/** Mean squared x0-error (mean over pixels of (D − x)²) per class and level, with its own, unpaired, standard error. */
export const errorCurves = (table: ErrorTable, plan: Plan): readonly LevelCurve[] =>
  levelCurves(squaredMoments(table, plan), plan);

/** Moments per level and class of the squared error or, with a reference class, of how far it lies below the reference's. */
export function squaredMoments(
  { classes, probes, squared }: ErrorTable,
  plan: Plan,
  reference?: ClassIndex,
): LevelMoments {
  const moments = emptyLevelMoments(plan.levels, classes);
  for (const [j, { level }] of probes.entries()) {
    const cell = planCell(plan, level);
    if (cell !== undefined) observeProbe(moments, cell, squared, j * classes, reference);
  }
  return moments;
}
