import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { type Plan, planProbes } from '../plan.ts';

/** Asks the plan's probes after the first `done` ones. */
export function* remaining(plan: Plan, classes: readonly ClassIndex[], done: number): Decider {
  const probes = planProbes(plan).slice(done);
  if (probes.length > 0) yield { probes, classes };
  return { verdict: classes[0]!, settled: false };
}
