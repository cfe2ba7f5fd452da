import { createGrowingView } from '#core/scoring/growingView.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { Reading, ReadingId } from '#core/scoring/reading.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { viewOfLevels } from '#core/scoring/viewOfLevels.ts';
import { viewOfSummary } from '#core/scoring/viewOfSummary.ts';
import type { AppState } from './appState.ts';
import { selectRange } from './selectRange.ts';
import { readingNamed, selectLevelWeights } from './selectReading.ts';
import { createTableSelector } from './selectShown.ts';

/**
 * What the charts draw: derived from run and view, never stored. Computed once for the same run, reading, reference
 * and levels, however many components ask. Undefined until there is something to draw.
 */
export const createViewSelector = (): ((state: AppState) => RunView | undefined) => {
  const tableOf = createTableSelector();
  const viewOfTable = createGrowingView();
  let key: readonly unknown[] = [];
  let view: RunView | undefined;
  return (state) => {
    const table = tableOf(state);
    const run = state.run && table !== state.run.table ? { ...state.run, table } : state.run;
    const { reading, reference } = state.view;
    const range = selectRange(state);
    const weights = selectLevelWeights(state);
    const wanted = [run?.table, run?.summary, run?.plan, reading, reference, range, weights];
    if (wanted.some((part, i) => part !== key[i])) {
      key = wanted;
      view = viewOf(run, viewOfTable, (id) => readingNamed(state, id), reading, reference, range);
    }
    return view;
  };
};

/** The selector that the page shares. */
export const selectView = createViewSelector();

function viewOf(
  run: AppState['run'],
  viewOfTable: ReturnType<typeof createGrowingView>,
  named: (id: ReadingId) => Reading,
  chosen: ReadingId,
  reference: number | undefined,
  range: LevelRange | undefined,
): RunView | undefined {
  if (run === undefined) return undefined;
  const against = reference !== undefined && reference < run.model.classes.length ? reference : undefined;
  if (run.table !== undefined) {
    if (run.table.probes.length === 0) return undefined;
    const reading = named(chosen);
    const part = range && viewOfLevels(run.table, run.plan, reading, range, against);
    return part ?? viewOfTable(run.table, run.plan, reading, against);
  }
  if (run.summary === undefined) return undefined;
  return viewOfSummary(run.summary, run.plan, named(run.summary.standing.reading), against);
}
