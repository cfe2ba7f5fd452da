import { standardError } from '#core/math/moments.ts';
import type { ErrorTable } from './errorTable.ts';
import { levelCurves } from './levelCurves.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunSummary } from './runSummary.ts';
import { squaredMoments } from './squaredMoments.ts';
import { stand } from './stand.ts';

/** What a link carries of a run, finished or not: its standing under one reading, and its error curves. */
export function summarise(table: ErrorTable, plan: Plan, reading: Reading): RunSummary {
  const standing = stand(table, plan, reading);
  const own = squaredMoments(table, plan);
  const paired = squaredMoments(table, plan, standing.leader);
  return {
    standing,
    errors: levelCurves(own, plan),
    pairedErrors: standing.scores.map((_, c) => {
      const spreads: number[] = [];
      for (let i = c; i < own.count.length; i += own.classes) {
        if (own.count[i]! === 0) continue;
        spreads.push(standardError({ count: paired.count[i]!, mean: paired.mean[i]!, squares: paired.squares[i]! }));
      }
      return spreads;
    }),
  };
}
