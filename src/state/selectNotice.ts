import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { AppState } from './appState.ts';

/** What must stand beside anything that the model of the run on screen, or else the chosen one, says. */
export const selectNotice = ({
  run,
  model,
  catalogue,
}: Pick<AppState, 'run' | 'model' | 'catalogue'>): string | undefined =>
  catalogue.find(({ id }) => id === (run?.model.id ?? model.id))?.notice === 'medical' ? medicalNotice : undefined;
