import { ImageDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '#ui/useApp.ts';
import { firstFile } from './incoming.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

/** Takes files that are dropped or pasted anywhere on the page; a new one always replaces the old one. */
export function DropCurtain() {
  const choosePicture = useApp((app) => app.choosePicture);
  const notify = useApp((app) => app.notify);
  const [over, setOver] = useState(false);
  useEffect(() => {
    let inside = 0;
    const take = (data: DataTransfer | null, nothing: string) => {
      const incoming = firstFile(data);
      if (incoming === undefined) notify('warning', nothing, { remedy: words.pasteHow });
      else void choosePicture(incoming.file, incoming.name);
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
        take(event.dataTransfer, words.dropNothing);
      },
      paste: (event: ClipboardEvent) => {
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
        take(event.clipboardData, words.notAPicture);
      },
    };
    const entries = Object.entries(listeners) as readonly (readonly [string, EventListener])[];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
    };
  }, [choosePicture, notify]);
  return over ? (
    <div className={styles.curtain}>
      <ImageDown aria-hidden />
      {words.curtain}
    </div>
  ) : null;
}
