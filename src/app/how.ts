import { useSyncExternalStore } from 'react';
import { hashWithHow, readHash } from '#state/readHash.ts';

const listeners = new Set<() => void>();

/** Where the page was scrolled to, and what had the focus, when it was left. */
let left: Readonly<{ top: number; focus: Element | null }> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

function go(open: boolean): void {
  const hash = hashWithHow(location.hash, open);
  history.pushState({ how: open }, '', `${location.pathname}${location.search}${hash}`);
  for (const listener of listeners) listener();
}

/** Whether the address names the page on how it works. */
export const useHow = (): boolean => useSyncExternalStore(subscribe, () => readHash(location.hash).how);

/** Opens the page on how it works; the browser's way back closes it. */
export function openHow(): void {
  left = { top: scrollY, focus: document.activeElement };
  go(true);
}

/** Closes it: by the way back where it was opened from here. */
export function closeHow(): void {
  if (left !== undefined && (history.state as Readonly<{ how?: boolean }> | null)?.how) history.back();
  else go(false);
}

/** Puts the page back to where it was left. */
export function resume(): void {
  if (left === undefined) return;
  const { top, focus } = left;
  left = undefined;
  scrollTo(0, top);
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
}
