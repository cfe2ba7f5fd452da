import { useSyncExternalStore } from 'react';
import type { DoubtId } from '#core/evaluate/doubts.ts';

/** What the reader chose: the promise of prediction sets in percent, and the share of pictures that is answered. */
export type DoubtChoices = Readonly<{ coverage: number; byClass: boolean; measure: DoubtId; answered: number }>;

let choices: DoubtChoices = { coverage: 90, byClass: false, measure: 'probability', answered: 0.8 };
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const current = (): DoubtChoices => choices;

/** Chooses, for every verdict until the page is left. */
export function choose(change: Partial<DoubtChoices>): void {
  choices = { ...choices, ...change };
  for (const listener of listeners) listener();
}

/** The choices, kept while the page is open. */
export const useChoices = (): DoubtChoices => useSyncExternalStore(subscribe, current, current);
