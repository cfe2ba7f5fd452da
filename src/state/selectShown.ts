import { type ErrorTable, firstProbes } from '#core/scoring/errorTable.ts';
import type { AppState } from './appState.ts';

type Known = Pick<AppState, 'run' | 'view'>;

/** Whether the run is replayed: looked at as it was before its end. */
export const selectReplayed = ({ run, view: { shown } }: Known): boolean =>
  shown !== undefined && run?.status === 'done' && run.table !== undefined && shown < run.table.probes.length;

/** The table that is looked at: the run's, or its first probes while it is replayed. The same object for the same two. */
export const createTableSelector = (): ((state: Known) => ErrorTable | undefined) => {
  let whole: ErrorTable | undefined;
  let count: number | undefined;
  let part: ErrorTable | undefined;
  return (state) => {
    const table = state.run?.table;
    if (table === undefined || !selectReplayed(state)) return table;
    const { shown = 0 } = state.view;
    if (table !== whole || shown !== count) [whole, count, part] = [table, shown, firstProbes(table, shown)];
    return part;
  };
};

/** The selector that the page shares. */
export const selectTable = createTableSelector();
