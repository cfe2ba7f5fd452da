import type { Averaging } from './averaging.ts';
import { logRange, type Plan } from './plan.ts';
import { planCells } from './planCells.ts';

/**
 * What turns a level's mean gain into evidence per unit of λ = −2 ln σ, by level index: its share of the score over the
 * width of its cell, so that the area under all levels is the score. ½ for integrals, whatever the spacing.
 */
export function densityFactors(plan: Plan, { average, scale }: Averaging): (level: number) => number {
  const common = scale / (2 * logRange(plan));
  if (plan.spacing === 'log-uniform' || average === 'integral' || average === 'median') return () => common;
  const { widths } = planCells(plan);
  return (l) => scale / (2 * plan.levels * widths[l]!);
}
