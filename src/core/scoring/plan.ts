import type { Probe } from '../diffusion/denoiser.ts';
import { type Level, level } from '../units.ts';

/**
 * Which noise levels and how many draws each: `levels` midpoints of equal cells of ln σ between σ_min and σ_max.
 *
 * A plan is data: printed, linked, reproduced. Its cost is levels · draws · classes evaluations.
 */
export type Plan = Readonly<{
  spacing: 'log-uniform';
  levels: number;
  draws: number;
  sigmaMin: number;
  sigmaMax: number;
}>;

/** Width of the plan's range in ln σ (nats). */
export const logRange = (plan: Plan): number => Math.log(plan.sigmaMax / plan.sigmaMin);

/** The plan's levels, ascending in σ. */
export function planLevels(plan: Plan): readonly Level[] {
  const cell = logRange(plan) / plan.levels;
  return Array.from({ length: plan.levels }, (_, l) => level(plan.sigmaMin * Math.exp((l + 0.5) * cell)));
}

/** Index of the plan's level whose cell of ln σ holds σ; undefined outside the plan's range. */
export function planCell(plan: Plan, sigma: number): number | undefined {
  const cell = Math.floor((plan.levels * Math.log(sigma / plan.sigmaMin)) / logRange(plan));
  return cell >= 0 && cell < plan.levels ? cell : undefined;
}

/**
 * Every probe of the plan in the order it is asked: round by round, each round one pass over all levels, coarse to
 * fine (bit-reversed), so that an interrupted run has covered the whole range. Draw numbers never repeat:
 * draw = round · levels + level index, so no two probes share noise.
 */
export function planProbes(plan: Plan): readonly Probe[] {
  const levels = planLevels(plan);
  const order = coarseToFine(plan.levels);
  return Array.from({ length: plan.draws }, (_, round) =>
    order.map((l) => ({ level: levels[l]!, draw: round * plan.levels + l })),
  ).flat();
}

/** 0..n−1 in bit-reversed order: every prefix is spread over the whole range (van der Corput sequence, base 2). */
export function coarseToFine(n: number): readonly number[] {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, n))));
  const reversed = (i: number) => {
    let r = 0;
    for (let b = 0; b < bits; b++) r |= ((i >> b) & 1) << (bits - 1 - b);
    return r;
  };
  return Array.from({ length: 1 << bits }, (_, i) => reversed(i)).filter((i) => i < n);
}
