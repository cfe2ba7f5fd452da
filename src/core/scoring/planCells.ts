import type { Level } from '../units.ts';
import { levelLaw } from './levelLaw.ts';
import { logRange, type Plan, planLevels } from './plan.ts';

/**
 * The cells of a plan, ascending in σ: the middle of each by mass, the σ between them (one more), how wide each is in ln σ,
 * and the share of probes that falls into each.
 */
export type PlanCells = Readonly<{
  levels: readonly Level[];
  edges: readonly number[];
  widths: readonly number[];
  masses: readonly number[];
}>;

/** The plan's cells. Widths add up to `logRange(plan)`, masses to 1; cells of a log-uniform plan are all alike. */
export function planCells(plan: Plan): PlanCells {
  const edges = Array.from({ length: plan.levels + 1 }, (_, l) => edgeOf(plan, l));
  return {
    levels: planLevels(plan),
    edges,
    widths: edges.slice(1).map((edge, l) => (even(plan) ? logRange(plan) / plan.levels : Math.log(edge / edges[l]!))),
    masses: new Array<number>(plan.levels).fill(1 / plan.levels),
  };
}

/**
 * What a probe at σ in cell l must be weighed by, when places in the cell are picked by the plan's law, for the mean over
 * the cell to be one over ln σ: (mass / width) / density. It is 1 where a cell's middle stands for the cell.
 */
export function placeWeights({ widths, masses }: PlanCells, plan: Plan): (sigma: number, l: number) => number {
  if (plan.jitter === undefined || even(plan)) return () => 1;
  const { density } = levelLaw(plan);
  return (sigma, l) => masses[l]! / widths[l]! / density(Math.log(sigma));
}

const even = ({ spacing }: Plan): boolean => spacing === 'log-uniform';

function edgeOf(plan: Plan, l: number): number {
  if (l === 0) return plan.sigmaMin;
  if (l === plan.levels) return plan.sigmaMax;
  if (even(plan)) return plan.sigmaMin * Math.exp((l * logRange(plan)) / plan.levels);
  return Math.exp(levelLaw(plan).quantile(l / plan.levels));
}
