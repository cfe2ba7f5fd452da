import type { RunView } from '#core/scoring/runView.ts';
import type { AppState } from './appState.ts';
import { createViewSelector } from './selectView.ts';

const viewOf = createViewSelector();

/** Whether two runs have the same classes, so that a class of one is that of the other. */
export const sameClasses = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, c) => name === b[c]);

/** The whole of run A under its own reading, against the same class as the run on screen where both have it. */
export function selectOtherView(state: AppState, reference: number | undefined): RunView | undefined {
  const { run, other, view } = state;
  if (other === undefined || run === undefined) return undefined;
  const shared = sameClasses(other.run.model.classes, run.model.classes) ? reference : undefined;
  const looked = { ...view, reading: other.reading, reference: shared, levelRange: undefined, shown: undefined };
  return viewOf({ ...state, run: other.run, view: looked });
}
