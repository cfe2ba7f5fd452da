import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { type Plan, planProbes } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { stand } from '../stand.ts';

/**
 * Asks every probe of the plan for every class, in the plan's order, in one question; the verdict is the reading's leader.
 *
 * @source Li et al. (2023), arXiv:2303.16203, without elimination
 */
export function* fixedBudget({
  plan,
  classes,
  reading,
}: Readonly<{ plan: Plan; classes: readonly ClassIndex[]; reading: Reading }>): Decider {
  const table = yield { probes: planProbes(plan), classes };
  return { verdict: stand(table, plan, reading).leader, settled: false };
}
