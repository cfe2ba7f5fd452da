import type { ClassIndex } from '../units.ts';
import { type Averaging, averageOf, averagingOf, gapsOf } from './averaging.ts';
import type { ErrorTable } from './errorTable.ts';
import { opposite } from './gap.ts';
import { type Losses, levelMoments, type MomentsOf } from './losses.ts';
import { lossesOf } from './lossReader.ts';
import { passBlocks } from './passBlocks.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { Gap, Standing } from './standing.ts';
import { answeredByAll, survivorsOf } from './survivors.ts';

/**
 * Where the classes stand under one reading of a table: scores, ranking, and the leader's paired gap over every class.
 *
 * The leader is picked by the same errors that its leads are measured with, and each lead has its own 95 % interval:
 * with many close classes `decided` is a stopping rule, not a 95 % guarantee over all of them at once. Before the first
 * probe every score is −∞ and every lead is boundless.
 *
 * Where a decider left classes out, the leader is one of those asked to the end, and every other score is the leader's
 * minus its lead, over the probes that both answered: averages over different probes do not compare. Classes that were left
 * out rank below the others.
 *
 * Cost: probes × classes; no evaluation.
 */
export const stand = (table: ErrorTable, plan: Plan, reading: Reading): Standing =>
  standingOf(lossesOf(table, plan, reading), plan, reading);

/** The standing of losses already read; `momentsOf` is asked for moments of all these losses alone. */
export function standingOf(
  losses: Losses,
  plan: Plan,
  reading: Pick<Reading, 'id' | 'average'>,
  momentsOf: MomentsOf = levelMoments,
): Standing {
  const averaging = averagingOf(reading, plan);
  const own = scoresOf(losses, averaging, momentsOf);
  const survivors = survivorsOf(losses);
  const whole = losses.asked.every((asked) => asked === losses.classes);
  const additive = whole && averaging.average !== 'median';
  const first = best(whole ? own : scoresOf(answeredByAll(losses, survivors), averaging), survivors);
  const { leader, lead } = additive ? { leader: first, lead: leadsOf(first) } : unbeaten(first);
  const scores = additive ? own : lead.map(({ mean }) => below(own[leader]!, mean));
  const ranking = scores
    .map((_, c) => c)
    .sort((a, b) => rankOf(a) - rankOf(b) || (scores[a] === scores[b] ? a - b : scores[b]! - scores[a]!));
  const others = ranking.slice(1);
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

  function leadsOf(c: ClassIndex): readonly Gap[] {
    return gapsOf(losses, c, averaging, losses.probes, momentsOf).map((gap, k) => (k === c ? gap : opposite(gap)));
  }

  /** From this class on to one that beats it in their own pairing, until none does, or one has been tried before. */
  function unbeaten(from: ClassIndex): Readonly<{ leader: ClassIndex; lead: readonly Gap[] }> {
    const tried = new Set<ClassIndex>();
    for (let leader = from; ; ) {
      const lead = leadsOf(leader);
      tried.add(leader);
      const better = survivors.reduce((least, c) => (lead[c]!.mean < lead[least]!.mean ? c : least), leader);
      if (tried.has(better)) return { leader, lead };
      leader = better;
    }
  }

  /** 0 for the leader, 1 for classes asked to the end, 2 for those left out. */
  function rankOf(c: ClassIndex): number {
    return c === leader ? 0 : survivors.includes(c) ? 1 : 2;
  }
}

const below = (score: number, lead: number): number =>
  Number.isNaN(score - lead) ? Number.NEGATIVE_INFINITY : score - lead;

/** The class with the highest score; the first of equals. */
const best = (scores: readonly number[], among: readonly ClassIndex[]): ClassIndex =>
  among.reduce((best, c) => (scores[c]! > scores[best]! ? c : best), among[0] ?? 0);

/** Minus the averaged loss of every class; −∞ for a class never asked. */
function scoresOf(losses: Losses, averaging: Averaging, momentsOf: MomentsOf = levelMoments): readonly number[] {
  const moments =
    averaging.average === 'median'
      ? passBlocks(losses, losses.probes).map(([from, to]) => levelMoments(losses, undefined, from, to))
      : [momentsOf(losses)];
  return Array.from({ length: losses.classes }, (_, c) => {
    const average = middleOf(moments.map((block) => averageOf(block, c, averaging)));
    return Number.isNaN(average) ? Number.NEGATIVE_INFINITY : 0 - average;
  });
}

/** The median of the numbers there are. */
function middleOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
