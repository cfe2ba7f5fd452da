import { type Averaging, averageOf, averagingOf, gapOf } from './averaging.ts';
import type { ErrorTable } from './errorTable.ts';
import { noGap, opposite } from './gap.ts';
import { type Losses, levelMoments, lossesOf } from './losses.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { Standing } from './standing.ts';

/**
 * Where the classes stand under one reading of a table: scores, ranking, and the leader's paired gap over every class.
 *
 * The leader is picked by the same errors that its leads are measured with, and each lead has its own 95 % interval:
 * with many close classes `decided` is a stopping rule, not a 95 % guarantee over all of them at once. Before the first
 * probe every score is −∞ and every lead is boundless.
 *
 * Cost: probes × classes; no evaluation.
 */
export const stand = (table: ErrorTable, plan: Plan, reading: Reading): Standing =>
  standingOf(lossesOf(table, plan, reading), plan, reading);

/** The standing of losses already read. */
export function standingOf(losses: Losses, plan: Plan, reading: Reading): Standing {
  const averaging = averagingOf(reading, plan);
  const scores = scoresOf(losses, averaging);
  const ranking = scores.map((_, c) => c).sort((a, b) => (scores[a] === scores[b] ? a - b : scores[b]! - scores[a]!));
  const [leader = 0, ...others] = ranking;
  const gains = levelMoments(losses, leader);
  const lead = scores.map((_, c) => (c === leader ? noGap : opposite(gapOf(gains, c, averaging))));
  const runnerUp = others[0] ?? leader;
  const decided = others.every((c) => lead[c]!.low > 0);
  return {
    reading: reading.id,
    probes: losses.probes,
    nfe: losses.asked.reduce((sum, asked) => sum + asked, 0),
    scores,
    ranking,
    leader,
    rival: decided ? runnerUp : others.reduce((least, c) => (lead[c]!.low < lead[least]!.low ? c : least), runnerUp),
    lead,
    decided,
  };
}

/** Minus the averaged loss of every class; −∞ for a class never asked. */
function scoresOf(losses: Losses, averaging: Averaging): readonly number[] {
  const moments = levelMoments(losses);
  return Array.from({ length: losses.classes }, (_, c) => {
    const average = averageOf(moments, c, averaging);
    return Number.isNaN(average) ? Number.NEGATIVE_INFINITY : 0 - average;
  });
}
