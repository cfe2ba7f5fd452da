import { useEffect, useState } from 'react';

/** Milliseconds of every frame that may go into it: half of what a screen of 60 pictures a second leaves. */
const SHARE = 8;

/** Where a long computation stands: a part of it is done in every frame. It begins anew with another `begin`. */
export function useProgress<T>(begin: () => Generator<T, void>, before: T): T {
  const [state, setState] = useState(before);
  useEffect(() => {
    const steps = begin();
    let frame = requestAnimationFrame(go);
    function go() {
      const end = performance.now() + SHARE;
      let last: T | undefined;
      for (;;) {
        const step = steps.next();
        if (step.done) break;
        last = step.value;
        if (performance.now() < end) continue;
        frame = requestAnimationFrame(go);
        break;
      }
      if (last !== undefined) setState(last);
    }
    return () => cancelAnimationFrame(frame);
  }, [begin]);
  return state;
}
