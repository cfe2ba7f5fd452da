import { useSyncExternalStore } from 'react';
import { type Counterfactuals, counterfactualsOf } from '#state/counterfactualCourse.ts';
import { useAppStore } from '#ui/useApp.ts';

/** Counterfactuals of the run on screen, and what can be done about them. */
export function useCounterfactuals(): Counterfactuals {
  const { subscribe, getState } = counterfactualsOf(useAppStore());
  return useSyncExternalStore(subscribe, getState, getState);
}
