import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { AppState } from './appState.ts';

/** The only levels that count; undefined when all do, and for a run that has no such levels or no table to ask. */
export const selectRange = ({ run, view: { levelRange } }: Pick<AppState, 'run' | 'view'>): LevelRange | undefined =>
  run?.table === undefined || levelRange === undefined || levelRange.last >= run.plan.levels ? undefined : levelRange;
