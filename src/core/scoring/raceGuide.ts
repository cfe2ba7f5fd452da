import type { Probe } from '../diffusion/denoiser.ts';
import { type Plan, planLevels } from './plan.ts';

/**
 * What a model's validation pictures have taught about racing its classes: which levels to ask in which order, and how
 * to weigh what has been seen after every step. With F_ic = pixels · squared error / σ² at step i, the posterior after n
 * steps is softmax_c(−Σ_{i<n} weights[n − 1][i] · F_ic).
 *
 * - `plan`: the steps' levels are some of its levels (even in ln σ)
 * - `steps`: level index of every step. A level's visits come in antithetic pairs: the second takes the first one's noise
 *   with the sign turned.
 * - `weights[n − 1]`: n weights ≥ 0, nats per unit of F
 */
export type RaceGuide = Readonly<{
  plan: Plan;
  steps: readonly number[];
  weights: readonly (readonly number[])[];
}>;

/** The probes of the steps. No two probes share noise but antithetic pairs. */
export function guideProbes({ plan, steps }: RaceGuide): readonly Probe[] {
  const levels = planLevels(plan);
  const visits = new Array<number>(plan.levels).fill(0);
  return steps.map((l) => visitOf(levels, l, visits[l]!++));
}

/** Visit number `visit`, from 0, of level `l`: odd ones mirror the one before. */
export function visitOf(levels: ReturnType<typeof planLevels>, l: number, visit: number): Probe {
  const draw = (visit >> 1) * levels.length + l;
  return visit % 2 === 0 ? { level: levels[l]!, draw } : { level: levels[l]!, draw, mirrored: true };
}
