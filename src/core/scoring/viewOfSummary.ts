import { elboWeight } from '#core/diffusion/elboWeight.ts';
import type { ClassIndex } from '../units.ts';
import type { LevelCurve, LevelPoint } from './curve.ts';
import { boundlessGap, noGap, opposite } from './gap.ts';
import { logRange, type Plan } from './plan.ts';
import type { RunSummary } from './runSummary.ts';
import type { RunView } from './runView.ts';
import type { Gap } from './standing.ts';

/**
 * What can be drawn of a run when only its summary is known.
 *
 * - `gaps`: differences of the scores. Paired standard errors are known against the leader only: with another reference
 *   every gap but the leader's is boundless.
 * - `evidence`: under `elbo` and `li-l2` the loss is the squared error times a known weight, so the densities follow from
 *   the mean errors, and so do their standard errors wherever reference or class is the leader (NaN elsewhere). Under
 *   `li-l1` and `vote` squared errors do not determine the densities: the curves have no points.
 * - `settling`: none.
 *
 * @param reference class that gaps are measured against; the runner-up when undefined
 */
export function viewOfSummary(summary: RunSummary, plan: Plan, reference?: ClassIndex): RunView {
  const { standing, errors } = summary;
  const against = reference ?? standing.ranking[1] ?? standing.leader;
  return {
    standing,
    reference: against,
    gaps: standing.scores.map((_, c) => gapOver(summary, c, against)),
    evidence: errors.map((curve) => ({ class: curve.class, points: densities(summary, plan, curve, against) })),
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
  summary: RunSummary,
  plan: Plan,
  { class: c, points }: LevelCurve,
  reference: ClassIndex,
): readonly LevelPoint[] {
  const { standing, errors, pairedErrors } = summary;
  if (standing.reading !== 'elbo' && standing.reading !== 'li-l2') return [];
  const factor = densityFactor(summary, plan);
  const others = errors[reference]!.points;
  return points.flatMap(({ level, n, mean }, i) => {
    const k = others.findIndex((point) => point.level === level);
    const other = others[k];
    if (other === undefined) return [];
    const weight = factor * elboWeight(level);
    return { level, n: Math.min(n, other.n), mean: weight * (other.mean - mean), standardError: weight * spread(i, k) };
  });

  function spread(i: number, k: number): number {
    if (c === reference) return 0;
    if (reference === standing.leader) return pairedErrors[c]![i]!;
    return c === standing.leader ? pairedErrors[reference]![k]! : Number.NaN;
  }
}

/**
 * What turns mean squared error / σ² into the reading's loss per unit of λ. A score is minus the loss averaged over levels,
 * and the range is 2 · ln(σ_max / σ_min) long in λ, so the leader's own score and errors tell.
 */
function densityFactor({ standing, errors }: RunSummary, plan: Plan): number {
  const { points } = errors[standing.leader]!;
  const mean = points.reduce((sum, { level, mean }) => sum + mean * elboWeight(level), 0) / points.length;
  return -standing.scores[standing.leader]! / (2 * logRange(plan) * mean);
}
