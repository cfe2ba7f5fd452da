import { levelLaw } from './levelLaw.ts';
import { type Plan, planCell } from './plan.ts';
import { planCells } from './planCells.ts';
import type { Reading } from './reading.ts';

/**
 * A reading for losses that come from levels spread by a law, so that their plain mean is the score: where the reading is
 * an integral over ln σ, each loss is divided by the law's density; means and votes count every probe alike.
 *
 * @param density of ln σ under the law, per nat, > 0 at every level that is asked
 * @source importance sampling: Kahn & Marshall (1953)
 */
export function underLaw(
  reading: Pick<Reading, 'loss' | 'average'>,
  density: (sigma: number) => number,
): Pick<Reading, 'loss'> {
  if (reading.average !== 'integral' && reading.average !== 'median') return reading;
  return {
    loss(errors, losses) {
      reading.loss(errors, losses);
      const weight = 1 / density(errors.level);
      for (let c = 0; c < losses.length; c++) losses[c]! *= weight;
    },
  };
}

/** `underLaw` for a plan's own probes: a middle stands for the width of its cell, any other place for the law there. */
export function underPlan(reading: Pick<Reading, 'loss' | 'average'>, plan: Plan): Pick<Reading, 'loss'> {
  if (plan.spacing === 'log-uniform') return reading;
  if (plan.jitter !== undefined) return underLaw(reading, (sigma) => levelLaw(plan).density(Math.log(sigma)));
  const { widths } = planCells(plan);
  return underLaw(reading, (sigma) => 1 / (plan.levels * (widths[planCell(plan, sigma) ?? 0] ?? 1)));
}
