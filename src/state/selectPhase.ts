import type { AppState } from './appState.ts';

/** Where the page stands with its run. */
export type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'failed';

/** One word for picture, model and run together: a run that waits for either of the others is `loading`. */
export function selectPhase({ run, waiting, decoding, model }: AppState): Phase {
  if (waiting || decoding) return 'loading';
  if (model.status === 'failed' && run?.status !== 'running') return 'failed';
  return run?.status ?? 'idle';
}
