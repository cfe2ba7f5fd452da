import { ImageDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { firstFile } from './incoming.ts';
import styles from './Picture.module.css';
import { useTake } from './useTake.ts';
import { words } from './words.ts';

/** Takes files that are dropped or pasted anywhere on the page, and says so; a new one always replaces the old one. */
export function DropCurtain({ onTake }: Readonly<{ onTake?: (() => void) | undefined }>) {
  const takes = useTake();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let inside = 0;
    const take: typeof takes = (incoming, ...said) => {
      if (incoming !== undefined) onTake?.();
      takes(incoming, ...said);
    };
    const listeners = {
      dragenter: (event: DragEvent) => {
        event.preventDefault();
        inside++;
        setOver(true);
      },
      dragover: (event: DragEvent) => event.preventDefault(),
      dragleave: () => {
        inside = Math.max(0, inside - 1);
        if (inside === 0) setOver(false);
      },
      drop: (event: DragEvent) => {
        event.preventDefault();
        inside = 0;
        setOver(false);
        take(firstFile(event.dataTransfer?.files), words.dropNothing, words.dropHow);
      },
      paste: (event: ClipboardEvent) => {
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
        take(firstFile(event.clipboardData?.files), words.notAPicture, words.pasteHow);
      },
    };
    const entries = Object.entries(listeners) as readonly (readonly [string, EventListener])[];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
    };
  }, [takes, onTake]);
  return over ? (
    <div className={styles.curtain}>
      <ImageDown aria-hidden />
      {words.curtain}
    </div>
  ) : null;
}
