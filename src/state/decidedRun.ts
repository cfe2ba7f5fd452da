import { canDecide, decide } from '#core/scoring/deciders.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { AppState, Run } from './appState.ts';
import { fixedRun } from './fixedRun.ts';
import { selectReading } from './selectReading.ts';

/**
 * How a new run is decided by the settings: its plan, its cost at most, and that of the fixed budget. A model that lacks
 * what the chosen decider needs is decided by the fixed budget.
 */
export function decidedRun(
  state: Pick<AppState, 'run' | 'model' | 'catalogue' | 'view' | 'settings'>,
  plan: Plan,
  card: ModelCard,
): Pick<Run, 'plan' | 'decider' | 'decidedBy' | 'probes' | 'most' | 'budget' | 'outcome'> {
  const { decider } = state.settings;
  const { classTree, guide } = card;
  const reading = selectReading({ ...state, run: undefined });
  const fixed = { ...fixedRun(plan, card.classes.length), decidedBy: reading.id };
  if (decider.id === 'fixed' || !canDecide(decider, { classTree, guide })) return fixed;
  const classes = card.classes.map((_, c) => c);
  const course = decide(decider, { plan, seed: seed(state.settings.seed), classes, reading, classTree, guide });
  return { ...fixed, plan: course.plan, decider, probes: course.most, most: course.most };
}
