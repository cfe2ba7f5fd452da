import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { type Plan, planProbes } from '../plan.ts';

/**
 * Asks every probe of the plan for every class, in the plan's order, in one question; the first `done` probes are taken
 * as answered, so a run continues where its table ends.
 *
 * @param classes classes to ask for, usually all
 * @param done    probes already in the table, from 0; nothing is asked when it reaches the plan's number of probes
 * @source Li et al. (2023), arXiv:2303.16203, without elimination
 */
export function* fixedBudget({
  plan,
  classes,
  done,
}: Readonly<{ plan: Plan; classes: readonly ClassIndex[]; done: number }>): Decider {
  const probes = planProbes(plan).slice(done);
  if (probes.length > 0) yield { probes, classes };
}
