import type { ErrorTable } from '#core/scoring/errorTable.ts';
import { ruledOut } from '#core/scoring/ruledOut.ts';
import type { AppState } from './appState.ts';

const none: readonly (number | undefined)[] = [];

/** Evaluations of the run when it last asked for a class, by class. Computed once a table, however many ask. */
export const createRuledOutSelector = (): ((state: Pick<AppState, 'run'>) => readonly (number | undefined)[]) => {
  let table: ErrorTable | undefined;
  let found = none;
  return ({ run }) => {
    if (run?.table !== table) {
      table = run?.table;
      found = table === undefined ? none : ruledOut(table);
    }
    return found;
  };
};

/** The selector that the page shares. */
export const selectRuledOut = createRuledOutSelector();
