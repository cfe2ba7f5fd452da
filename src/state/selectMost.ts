import type { Plan } from '#core/scoring/plan.ts';
import type { AppState } from './appState.ts';
import { decidedRun } from './decidedRun.ts';

/** Evaluations that a run with the settings costs at most; undefined while the model's card is not known. */
export function selectMost(
  state: Pick<AppState, 'run' | 'model' | 'catalogue' | 'view' | 'settings'>,
): number | undefined {
  const card = state.catalogue.find(({ id }) => id === state.model.id);
  if (card === undefined) return undefined;
  const { levels, draws } = state.settings;
  const plan: Plan = { ...card.plan, levels, draws };
  return decidedRun(state, plan, card).most;
}
