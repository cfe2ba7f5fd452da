import { fixedChoice } from '#core/scoring/decider.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { Run } from './appState.ts';

/** What a run of a fixed budget says of how it is decided; `probes` of them when it was stopped before its end. */
export function fixedRun(
  plan: Plan,
  classes: number,
  probes = plan.levels * plan.draws,
): Pick<Run, 'plan' | 'decider' | 'decidedBy' | 'probes' | 'most' | 'budget' | 'outcome'> {
  const budget = plan.levels * plan.draws * classes;
  return { plan, decider: fixedChoice, decidedBy: 'elbo', probes, most: probes * classes, budget, outcome: undefined };
}
