import type { ClassIndex } from '../units.ts';
import type { LevelCurve } from './curve.ts';
import type { ErrorTable } from './errorTable.ts';
import { levelCurves } from './levelCurves.ts';
import type { LevelMoments } from './levelMoments.ts';
import { levelMoments, lossesOf } from './losses.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { weighed } from './readings/weighed.ts';

/** Mean squared x0-error (mean over pixels of (D − x)²) per class and level, with its own, unpaired, standard error. */
export const errorCurves = (table: ErrorTable, plan: Plan): readonly LevelCurve[] =>
  levelCurves(squaredMoments(table, plan), plan);

/** The squared error itself, as it is. */
const squaredError: Pick<Reading, 'loss' | 'average'> = { average: 'mean', ...weighed(() => 1) };

/** Moments per level and class of the squared error or, with a reference class, of how far it lies below the reference's. */
export const squaredMoments = (table: ErrorTable, plan: Plan, reference?: ClassIndex): LevelMoments =>
  levelMoments(lossesOf(table, plan, squaredError), reference);
