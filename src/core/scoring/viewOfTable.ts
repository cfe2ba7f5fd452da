import type { ClassIndex } from '../units.ts';
import { averagingOf, gapsOf } from './averaging.ts';
import { densityFactors } from './densityFactors.ts';
import { errorCurves } from './errorCurves.ts';
import type { ErrorTable } from './errorTable.ts';
import { levelCurves } from './levelCurves.ts';
import { levelMoments, lossesOf } from './losses.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunView } from './runView.ts';
import { settlingCurves } from './settlingCurves.ts';
import { standingOf } from './stand.ts';

/**
 * Everything the charts draw of an error table, finished or growing.
 *
 * Evidence is per unit of λ = −2 ln σ, and the plan's cells are twice as wide in λ as `planCells` says: the sum of
 * density · width over all levels is `gaps[c].mean` once every level has had the same number of draws. Under `median` it is
 * the mean of the gaps of which `gaps` has the median.
 *
 * @param reference class that gaps are measured against; the runner-up when undefined
 */
export function viewOfTable(table: ErrorTable, plan: Plan, reading: Reading, reference?: ClassIndex): RunView {
  const averaging = averagingOf(reading, plan);
  const losses = lossesOf(table, plan, reading);
  const standing = standingOf(losses, plan, reading);
  const against = reference ?? standing.ranking[1] ?? standing.leader;
  return {
    standing,
    reference: against,
    gaps: gapsOf(losses, against, averaging),
    evidence: levelCurves(levelMoments(losses, against), plan, densityFactors(plan, averaging)),
    errors: errorCurves(table, plan),
    settling: settlingCurves(losses, against, averaging),
  };
}
