import type { Plan } from './plan.ts';
import { planCells } from './planCells.ts';

/** Some neighbouring levels of a plan: indices of the first and the last, both counted. */
export type LevelRange = Readonly<{ first: number; last: number }>;

/**
 * The plan of these levels alone: their cells, and nothing outside. Probes of the whole plan that lie elsewhere have no
 * cell in it, so a table read with it is read as if only these levels had been measured.
 */
export function planWithin(plan: Plan, { first, last }: LevelRange): Plan {
  const { edges } = planCells(plan);
  return { ...plan, levels: last - first + 1, sigmaMin: edges[first]!, sigmaMax: edges[last + 1]! };
}
