import type { ClassIndex } from '../units.ts';
import { averagingOf } from './averaging.ts';
import type { LevelCurve, LevelPoint } from './curve.ts';
import { densityFactors } from './densityFactors.ts';
import { boundlessGap, noGap, opposite } from './gap.ts';
import { type Plan, planCell } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunSummary } from './runSummary.ts';
import type { RunView } from './runView.ts';
import type { Gap } from './standing.ts';

/**
 * What can be drawn of a run when only its summary is known.
 *
 * - `gaps`: differences of the scores. Paired standard errors are known against the leader only: with another reference
 *   every gap but the leader's is boundless.
 * - `evidence`: where the loss is the squared error times a known weight (`Reading.weight`), the densities follow from
 *   the mean errors, and so do their standard errors wherever reference or class is the leader (NaN elsewhere). Where it is
 *   not, or a plan with jitter weighed every probe at its own level, or the score is a median, mean errors do not determine
 *   the densities: the curves have no points.
 * - `settling`: none.
 *
 * @param reading the summary's own: the one with the id of its standing
 * @param reference class that gaps are measured against; the runner-up when undefined
 */
export function viewOfSummary(
  summary: RunSummary,
  plan: Plan,
  reading: Pick<Reading, 'average' | 'weight'>,
  reference?: ClassIndex,
): RunView {
  const { standing, errors } = summary;
  const density = densityOf(summary, plan, reading);
  const against = reference ?? standing.ranking[1] ?? standing.leader;
  return {
    standing,
    reference: against,
    gaps: standing.scores.map((_, c) => gapOver(summary, c, against)),
    evidence: errors.map((curve) => ({
      class: curve.class,
      points: density === undefined ? [] : densities(summary, density, curve, against),
    })),
    errors,
    settling: [],
  };
}

function gapOver({ standing }: RunSummary, c: ClassIndex, reference: ClassIndex): Gap {
  const { leader, lead, scores } = standing;
  if (c === reference) return noGap;
  if (reference === leader) return opposite(lead[c]!);
  if (c === leader) return lead[reference]!;
  return boundlessGap(scores[c]! - scores[reference]!);
}

function densities(
  { standing, errors, pairedErrors }: RunSummary,
  density: (level: number) => number,
  { class: c, points }: LevelCurve,
  reference: ClassIndex,
): readonly LevelPoint[] {
  const others = errors[reference]!.points;
  return points.flatMap(({ level, n, mean }, i) => {
    const k = others.findIndex((point) => point.level === level);
    const other = others[k];
    if (other === undefined) return [];
    const weight = density(level);
    return { level, n: Math.min(n, other.n), mean: weight * (other.mean - mean), standardError: weight * spread(i, k) };
  });

  function spread(i: number, k: number): number {
    if (c === reference) return 0;
    if (reference === standing.leader) return pairedErrors[c]![i]!;
    return c === standing.leader ? pairedErrors[reference]![k]! : Number.NaN;
  }
}

/**
 * What turns the squared error of a level into the reading's loss per unit of λ; undefined where there is no such number.
 *
 * A weight may hold a power of the number of pixels, which a summary does not know. It is the same at every level, and a
 * score is minus the averaged loss, so the leader's own score and errors tell.
 */
function densityOf(
  { standing, errors }: RunSummary,
  plan: Plan,
  { average, weight }: Pick<Reading, 'average' | 'weight'>,
): ((level: number) => number) | undefined {
  if (weight === undefined || average === 'median' || plan.jitter !== undefined) return undefined;
  const averaging = averagingOf({ average }, plan);
  const factorOf = densityFactors(plan, averaging);
  let whole = 0;
  let sum = 0;
  for (const { level, mean } of errors[standing.leader]!.points) {
    const share = averaging.weights[planCell(plan, level) ?? 0]!;
    whole += share;
    sum += share * mean * weight(level, 1);
  }
  const pixels = (-standing.scores[standing.leader]! * whole) / (averaging.scale * sum);
  return (level) => pixels * factorOf(planCell(plan, level) ?? 0) * weight(level, 1);
}
