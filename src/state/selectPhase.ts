import type { AppState } from './appState.ts';

/** Where the page stands with its run. */
export type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'failed';

/** One word for run and model together: a run that waits for its model is `loading`. */
export function selectPhase({ run, waiting, model }: AppState): Phase {
  if (waiting) return 'loading';
  if (model.status === 'failed' && run?.status !== 'running') return 'failed';
  return run?.status ?? 'idle';
}
