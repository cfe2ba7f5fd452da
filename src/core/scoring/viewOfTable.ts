import type { ClassIndex } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import { createGrowingView } from './growingView.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunView } from './runView.ts';

/**
 * Everything the charts draw of an error table, finished or growing.
 *
 * Evidence is per unit of λ = −2 ln σ, and the plan's cells are twice as wide in λ as `planCells` says: the sum of
 * density · width over all levels is `gaps[c].mean` once every level has had the same number of draws. Under `median` it is
 * the mean of the gaps of which `gaps` has the median.
 *
 * @param reference class that gaps are measured against; the runner-up when undefined
 */
export const viewOfTable = (table: ErrorTable, plan: Plan, reading: Reading, reference?: ClassIndex): RunView =>
  createGrowingView()(table, plan, reading, reference);
