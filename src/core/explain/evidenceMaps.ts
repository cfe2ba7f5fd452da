import { averageOf, averagingOf } from '../scoring/averaging.ts';
import type { LevelMoments } from '../scoring/levelMoments.ts';
import { levelMoments } from '../scoring/losses.ts';
import { type Plan, planCell } from '../scoring/plan.ts';
import type { Reading } from '../scoring/reading.ts';
import type { Gap } from '../scoring/standing.ts';
import { stratifiedGap } from '../scoring/stratifiedGap.ts';
import type { EvidenceGains } from './evidenceGains.ts';

/**
 * The gap of a verdict, pixel by pixel; positive speaks for the class, negative for the other. [pixels] each.
 *
 * - `total`: the sums add up to the verdict's gap
 * - `standardError`: of each pixel over paired draws; NaN while unknown
 * - `settled`: 1 where the 95 % interval of the pixel leaves out nought, 0 elsewhere. Each pixel for itself: of pixels
 *   without evidence about one in twenty is settled too
 * - `levels`: each level's part of the total, ascending in σ; NaN for levels that were not asked
 */
export type EvidenceMaps = Readonly<{
  total: Float64Array;
  standardError: Float64Array;
  settled: Uint8Array;
  levels: readonly Float64Array[];
}>;

type Ruled = Readonly<{ plan: Plan; reading: Reading }>;

/** The maps of all that is known so far; cost probes × pixels. */
export function evidenceMaps(known: EvidenceGains, ruled: Ruled): EvidenceMaps {
  const pixels = known.gains[0]?.length ?? 0;
  const moments = momentsOfGains(known, ruled.plan, known.gains, pixels);
  const averaging = averagingOf(ruled.reading, ruled.plan);
  const { scale, weights } = averaging;
  const gaps = Array.from({ length: pixels }, (_, i) => stratifiedGap(moments, i, scale, weights));
  const whole = weights.reduce((sum, w, l) => sum + Math.min(1, moments.count[l * pixels] ?? 0) * w, 0);
  return {
    total: Float64Array.from({ length: pixels }, (_, i) => averageOf(moments, i, averaging)),
    standardError: Float64Array.from(gaps, (gap) => gap.standardError),
    settled: Uint8Array.from(gaps, ({ low, high }) => (low > 0 || high < 0 ? 1 : 0)),
    levels: Array.from(weights, (weight, l) =>
      Float64Array.from({ length: pixels }, (_, i) =>
        moments.count[l * pixels + i] === 0 ? Number.NaN : (scale * weight * moments.mean[l * pixels + i]!) / whole,
      ),
    ),
  };
}

/**
 * How much of the evidence lies in a region, with its 95 % interval from the region's own sums draw by draw, so that what
 * neighbouring pixels have in common counts.
 *
 * @param inside 1 for every value of the picture that belongs to the region, 0 for others
 */
export function regionEvidence(known: EvidenceGains, { plan, reading }: Ruled, inside: Uint8Array): Gap {
  const sums = known.gains.map((gain) => Float64Array.of(gain.reduce((sum, g, i) => sum + (inside[i] ? g : 0), 0)));
  const { scale, weights } = averagingOf(reading, plan);
  return stratifiedGap(momentsOfGains(known, plan, sums, 1), 0, scale, weights);
}

/** Moments per level of rows of numbers, one row a probe; probes with mirrored noise count as one, their mean. */
function momentsOfGains(
  { probes }: EvidenceGains,
  plan: Plan,
  rows: readonly Float64Array[],
  width: number,
): LevelMoments {
  const loss = new Float64Array(rows.length * width);
  for (const [j, row] of rows.entries()) loss.set(row, j * width);
  const upright = new Map(probes.flatMap(({ draw, mirrored }, j) => (mirrored ? [] : [[draw, j] as const])));
  const mates = new Int32Array(rows.length).fill(-1);
  for (const [j, { draw, mirrored }] of probes.entries()) {
    const mate = mirrored ? upright.get(draw) : undefined;
    if (mate === undefined) continue;
    mates[j] = mate;
    mates[mate] = j;
  }
  return levelMoments({
    classes: width,
    levels: plan.levels,
    probes: rows.length,
    cells: Int32Array.from(probes, ({ level }) => planCell(plan, level) ?? 0),
    asked: new Int32Array(rows.length).fill(width),
    mates,
    loss,
  });
}
