import { useCallback, useEffect, useRef } from 'react';

/** The same action, done once a frame at most and then with what it was last given: pointers move more often than screens. */
export function useOnFrame<T>(act: (value: T) => void): (value: T) => void {
  const latest = useRef(act);
  const waiting = useRef<Readonly<{ frame: number }> | undefined>(undefined);
  const newest = useRef<T | undefined>(undefined);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(
    () => () => {
      if (waiting.current !== undefined) cancelAnimationFrame(waiting.current.frame);
      waiting.current = undefined;
    },
    [],
  );
  return useCallback((value: T) => {
    newest.current = value;
    if (waiting.current !== undefined) return;
    const frame = requestAnimationFrame(() => {
      waiting.current = undefined;
      latest.current(newest.current as T);
    });
    waiting.current = { frame };
  }, []);
}
