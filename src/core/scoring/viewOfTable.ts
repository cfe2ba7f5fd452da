import type { ClassIndex } from '../units.ts';
import { averagingOf, gapOf } from './averaging.ts';
import { errorCurves } from './errorCurves.ts';
import type { ErrorTable } from './errorTable.ts';
import { noGap } from './gap.ts';
import { levelCurves } from './levelCurves.ts';
import { levelMoments, lossesOf } from './losses.ts';
import { logRange, type Plan } from './plan.ts';
import type { ReadingId } from './reading.ts';
import { readings } from './readings.ts';
import type { RunView } from './runView.ts';
import { settlingCurves } from './settlingCurves.ts';
import { standingOf } from './stand.ts';

/**
 * Everything the charts draw of an error table, finished or growing.
 *
 * Evidence is per unit of λ = −2 ln σ, and the plan's cells are 2 · ln(σ_max / σ_min) / levels wide in λ: the sum of
 * density · width over all levels is `gaps[c].mean` once every level has had the same number of draws.
 *
 * @param reference class that gaps are measured against; the runner-up when undefined
 */
export function viewOfTable(table: ErrorTable, plan: Plan, readingId: ReadingId, reference?: ClassIndex): RunView {
  const reading = readings[readingId];
  const averaging = averagingOf(reading, plan);
  const losses = lossesOf(table, plan, reading);
  const standing = standingOf(losses, plan, reading);
  const against = reference ?? standing.ranking[1] ?? standing.leader;
  const gains = levelMoments(losses, against);
  return {
    standing,
    reference: against,
    gaps: standing.scores.map((_, c) => (c === against ? noGap : gapOf(gains, c, averaging))),
    evidence: levelCurves(gains, plan, averaging.scale / (2 * logRange(plan))),
    errors: errorCurves(table, plan),
    settling: settlingCurves(losses, against, averaging),
  };
}
