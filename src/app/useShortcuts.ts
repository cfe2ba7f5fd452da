import { useEffect } from 'react';
import { selectPhase } from '#state/selectPhase.ts';
import { useAppStore } from '#ui/useApp.ts';

/** Space runs, pauses or continues while nothing on the page has the focus, and the page is in sight. */
export function useShortcuts(isActive: boolean): void {
  const app = useAppStore();
  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target !== document.body) return;
      event.preventDefault();
      const state = app.getState();
      const phase = selectPhase(state);
      if (phase === 'running') state.pause();
      else if (phase === 'paused') void state.resume();
      else if (phase !== 'loading') void state.runPicture();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [app, isActive]);
}
