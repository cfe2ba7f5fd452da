import { useEffect, useState } from 'react';
import type { Fault } from '#core/fault.ts';
import { asFault } from '#state/asFault.ts';
import { type DenoiseAsk, type Denoised, denoiseAt } from '#state/denoiseAt.ts';
import { useAppStore } from '#ui/useApp.ts';

/** What was answered last, and to which question. */
type Shown = Readonly<{ key: string; ask: DenoiseAsk; answer: Denoised } | { key: string; fault: Fault }>;

/** Milliseconds that a cursor must rest before its level is computed. */
const REST = 150;

/**
 * The pictures of a question once the cursor rests on it; meanwhile those of the question before, with `fresh` false.
 *
 * @param key names the question: a run of another picture or model has another
 */
export function useDenoised(key: string, ask: DenoiseAsk | undefined) {
  const app = useAppStore();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (ask === undefined) return;
    let left = false;
    const timer = setTimeout(async () => {
      try {
        const answer = await denoiseAt(app.getState(), ask);
        if (!left) setShown({ key, ask, answer });
      } catch (error) {
        if (!left) setShown({ key, fault: asFault(error) });
      }
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [app, key, ask]);
  return { shown, fresh: shown?.key === key };
}
