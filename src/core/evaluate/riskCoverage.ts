/** One labelled picture: how much it was doubted (any scale, higher is more), and whether its guess was right. */
export type Doubted = Readonly<{ doubt: number; right: boolean }>;

/** Answering all pictures doubted at most `doubt`: the share of pictures that is, and the share of wrong answers among them. */
export type RiskPoint = Readonly<{ doubt: number; coverage: number; risk: number }>;

/**
 * Risk of answering only what is doubted least, from the least doubted picture to all; pictures doubted alike are answered
 * together, so that the curve does not depend on their order. No points for no pictures.
 *
 * @source El-Yaniv & Wiener (2010), "On the foundations of noise-free selective classification", JMLR 11
 */
export function riskCoverage(pictures: readonly Doubted[]): readonly RiskPoint[] {
  const ordered = [...pictures].sort((a, b) => a.doubt - b.doubt);
  const points: RiskPoint[] = [];
  let wrong = 0;
  for (const [i, { doubt, right }] of ordered.entries()) {
    if (!right) wrong++;
    if (ordered[i + 1]?.doubt === doubt) continue;
    points.push({ doubt, coverage: (i + 1) / ordered.length, risk: wrong / (i + 1) });
  }
  return points;
}

/**
 * Area under the risk–coverage curve, from 0 (never wrong) to 1: the mean over pictures of the risk at the first
 * point that answers them. NaN for no points.
 *
 * @source Geifman & El-Yaniv (2017), "Selective classification for deep neural networks", arXiv:1705.08500
 */
export const areaUnderRisk = (points: readonly RiskPoint[]): number =>
  points.length === 0
    ? Number.NaN
    : points.reduce((sum, { coverage, risk }, i) => sum + (coverage - (points[i - 1]?.coverage ?? 0)) * risk, 0);

/** Where a picture stands on the curve: the first point that answers it; undefined when it is doubted more than all. */
export const pointOf = (points: readonly RiskPoint[], doubt: number): RiskPoint | undefined =>
  points.find((point) => point.doubt >= doubt);
