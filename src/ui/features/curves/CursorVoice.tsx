import { useEffect, useState } from 'react';
import styles from './CursorVoice.module.css';
import type { ChartProps } from './chartProps.ts';
import { describeCursor } from './describeCursor.ts';

/** Long enough that a held arrow key does not speak, in milliseconds. */
const PAUSE = 400;

/** Says politely where the cursor of the charts has come to rest. One for all charts. */
export function CursorVoice({ view, classes, levels, running, cursor, hovered }: ChartProps) {
  const text = running ? '' : describeCursor(view, classes, levels, cursor, hovered);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <output className={styles.voice} aria-live="polite">
      {said}
    </output>
  );
}
