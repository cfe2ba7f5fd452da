import type { ErrorTable } from '#core/scoring/errorTable.ts';
import { ruledOut } from '#core/scoring/ruledOut.ts';
import type { AppState } from './appState.ts';
import { createTableSelector } from './selectShown.ts';

const none: readonly (number | undefined)[] = [];

/** Evaluations of the run when it last asked for a class, by class. Computed once a table, however many ask. */
export const createRuledOutSelector = (): ((
  state: Pick<AppState, 'run' | 'view'>,
) => readonly (number | undefined)[]) => {
  const shownOf = createTableSelector();
  let table: ErrorTable | undefined;
  let found = none;
  return (state) => {
    const shown = shownOf(state);
    if (shown !== table) {
      table = shown;
      found = table === undefined ? none : ruledOut(table);
    }
    return found;
  };
};

/** The selector that the page shares. */
export const selectRuledOut = createRuledOutSelector();
