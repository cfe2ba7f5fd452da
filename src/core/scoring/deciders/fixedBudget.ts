import type { ClassIndex, Seed } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { type Plan, planProbes } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { stand } from '../stand.ts';

/**
 * Asks every probe of the plan for every class, in the plan's order, in one question; the verdict is the reading's leader.
 *
 * @param seed the run's, which a plan with jitter needs
 * @source Li et al. (2023), arXiv:2303.16203, without elimination
 */
export function* fixedBudget({
  plan,
  seed,
  classes,
  reading,
}: Readonly<{ plan: Plan; seed?: Seed; classes: readonly ClassIndex[]; reading: Reading }>): Decider {
  const table = yield { probes: planProbes(plan, seed), classes };
  return { verdict: stand(table, plan, reading).leader, settled: false };
}
