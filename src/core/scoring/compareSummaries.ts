import type { RunSummary } from './runSummary.ts';

/**
 * What two runs of the same picture, plan and seed have in common: whether they say the same (leader, and whether it is
 * decided), and the largest relative difference |a − b| / max(|a|, |b|) of a class's mean error at a level. Infinite
 * when the two did not measure the same levels.
 */
export function compareSummaries(
  shared: RunSummary,
  here: RunSummary,
): Readonly<{ sameVerdict: boolean; largestDifference: number }> {
  const { leader, decided } = here.standing;
  return {
    sameVerdict: shared.standing.leader === leader && shared.standing.decided === decided,
    largestDifference: largestDifference(means(shared), means(here)),
  };
}

const means = ({ errors }: RunSummary): readonly (readonly number[])[] =>
  errors.map(({ points }) => points.map(({ mean }) => mean));

function largestDifference(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  const sameShape = a.length === b.length && a.every((curve, c) => curve.length === b[c]!.length);
  if (!sameShape) return Number.POSITIVE_INFINITY;
  return a.reduce((largest, curve, c) => Math.max(largest, ...curve.map((mean, l) => difference(mean, b[c]![l]!))), 0);
}

const difference = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
