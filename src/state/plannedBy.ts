import type { Plan } from '#core/scoring/plan.ts';
import { shapePlan } from '#core/scoring/planShape.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Settings } from './appState.ts';

/** The plan of the next run: the card's, as the settings change it. Without a density there is no importance plan. */
export function plannedBy({ levels, draws, shape }: Settings, { plan, levelDensity }: ModelCard): Plan {
  const counted = { ...plan, levels, draws };
  return (shape && shapePlan(counted, shape, levelDensity)) ?? counted;
}
