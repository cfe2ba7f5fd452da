import { compareSummaries } from './compareSummaries.ts';
import type { RunSummary } from './runSummary.ts';

/**
 * How well a shared run was reproduced:
 *
 * - `D4`: every number is the same, on an engine of the same name
 * - `D3`: the same decision after as many evaluations, means within 1e-5 of each other
 * - `D2`: the same decision
 * - `D1`: another decision, but the gap between the two leading classes lies in the interval that was shared
 * - `D0`: not reproduced
 */
export type DeterminismGrade = 'D4' | 'D3' | 'D2' | 'D1' | 'D0';

/** What reproducing a run came to; `largestDifference` as in `compareSummaries`. */
export type Reproduction = Readonly<{
  sameVerdict: boolean;
  largestDifference: number;
  sameEngine: boolean;
  sameModel: boolean;
  grade: DeterminismGrade;
}>;

/** Relative difference of means up to which engines count as equal. */
const CLOSE = 1e-5;

/**
 * Grades a run that was made again with the seed, plan and picture of a shared one. Both are under the same reading; where
 * the shared one was rounded for a link, so must the other be.
 */
export function gradeReproduction(
  shared: RunSummary,
  here: RunSummary,
  same: Readonly<{ sameEngine: boolean; sameModel: boolean }>,
): Reproduction {
  const found = { ...compareSummaries(shared, here), ...same };
  return { ...found, grade: gradeOf(found, shared, here) };
}

function gradeOf(
  { sameVerdict, largestDifference, sameEngine, sameModel }: Omit<Reproduction, 'grade'>,
  shared: RunSummary,
  here: RunSummary,
): DeterminismGrade {
  if (!sameVerdict) return isWithinInterval(shared, here) ? 'D1' : 'D0';
  if (!sameModel || shared.standing.nfe !== here.standing.nfe || largestDifference > CLOSE) return 'D2';
  return largestDifference === 0 && sameEngine ? 'D4' : 'D3';
}

/** Whether the shared leader's lead, over the class that leads here or else over its rival, is here as it might have been. */
function isWithinInterval({ standing: shared }: RunSummary, { standing: here }: RunSummary): boolean {
  const other = here.leader === shared.leader ? shared.rival : here.leader;
  const interval = shared.lead[other];
  const gap = here.scores[shared.leader]! - here.scores[other]!;
  return interval !== undefined && gap >= interval.low && gap <= interval.high;
}
