import type { AppState } from './appState.ts';
import { decidedRun } from './decidedRun.ts';
import { plannedBy } from './plannedBy.ts';

/** Evaluations that a run with the settings costs at most; undefined while the model's card is not known. */
export function selectMost(
  state: Pick<AppState, 'run' | 'model' | 'catalogue' | 'view' | 'settings'>,
): number | undefined {
  const card = state.catalogue.find(({ id }) => id === state.model.id);
  if (card === undefined) return undefined;
  return decidedRun(state, plannedBy(state.settings, card), card).most;
}
