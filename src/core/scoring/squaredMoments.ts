import type { ClassIndex } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import type { LevelMoments } from './levelMoments.ts';
import { levelMoments } from './losses.ts';
import { lossesOf } from './lossReader.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { weighed } from './readings/weighed.ts';

/** The squared x0-error itself as a loss: mean over pixels of (D − x)². */
export const squaredError: Pick<Reading, 'loss' | 'average'> = { average: 'mean', ...weighed(() => 1) };

/** Moments per level and class of the squared error or, with a reference class, of how far it lies below the reference's. */
export const squaredMoments = (table: ErrorTable, plan: Plan, reference?: ClassIndex): LevelMoments =>
  levelMoments(lossesOf(table, plan, squaredError), reference);
