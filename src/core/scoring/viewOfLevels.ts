import type { ClassIndex } from '../units.ts';
import type { LevelCurve } from './curve.ts';
import type { ErrorTable } from './errorTable.ts';
import { type LevelRange, planWithin } from './levelRange.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunView } from './runView.ts';
import { viewOfTable } from './viewOfTable.ts';

/**
 * What a table would say if only some neighbouring levels counted: standing, gaps and settling are of these levels alone,
 * the curves over levels stay whole. Evidence is drawn so that its area over these levels is the gap they give; undefined
 * while none of them has been measured.
 *
 * Cost: twice that of `viewOfTable`; no evaluation.
 */
export function viewOfLevels(
  table: ErrorTable,
  plan: Plan,
  reading: Reading,
  range: LevelRange,
  reference?: ClassIndex,
): RunView | undefined {
  const part = planWithin(plan, range);
  const view = viewOfTable(table, part, reading, reference);
  if (view.standing.probes === 0) return undefined;
  const whole = viewOfTable(table, plan, reading, view.reference);
  const factor = reading.average === 'mean' || reading.average === 'share' ? plan.levels / part.levels : 1;
  return { ...view, evidence: whole.evidence.map((curve) => scaled(curve, factor)), errors: whole.errors };
}

const scaled = (curve: LevelCurve, factor: number): LevelCurve => ({
  ...curve,
  points: curve.points.map((point) => ({
    ...point,
    mean: factor * point.mean,
    standardError: factor * point.standardError,
  })),
});
