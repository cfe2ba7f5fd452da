import { useSyncExternalStore } from 'react';
import { type Evidence, evidenceOf } from '#state/evidenceCourse.ts';
import { useAppStore } from '#ui/useApp.ts';

/** The evidence maps of the run on screen, and what can be done about them. */
export function useEvidence(): Evidence {
  const { subscribe, getState } = evidenceOf(useAppStore());
  return useSyncExternalStore(subscribe, getState, getState);
}
