import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './Swipe.module.css';

type Props = Readonly<{
  label: string;
  before: ReactNode;
  after: ReactNode;
  beforeText: string;
  afterText: string;
}>;

const STEP = 0.05;

/** Two pictures of one size, one over the other, and a handle that says how much of each is seen. */
export function Swipe({ label, before, after, beforeText, afterText }: Props) {
  const [share, setShare] = useState(0.5);
  const dragging = useRef(false);
  const set = (next: number) => setShare(Math.min(1, Math.max(0, next)));
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    set((event.clientX - box.left) / box.width);
  };
  const press = (event: KeyboardEvent) => {
    const to = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: 0, End: 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    <div className={styles.swipe}>
      <div
        className={styles.frame}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
          follow(event);
        }}
        onPointerMove={(event) => {
          if (dragging.current) follow(event);
        }}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        {after}
        <div className={styles.before} style={{ clipPath: `inset(0 ${100 * (1 - share)}% 0 0)` }}>
          {before}
        </div>
        <div
          className={styles.handle}
          style={{ left: `${100 * share}%` }}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(100 * share)}
          aria-valuetext={`${Math.round(100 * share)} % ${beforeText}`}
          onKeyDown={press}
        />
      </div>
      <p className={styles.texts}>
        <span>{beforeText}</span>
        <span>{afterText}</span>
      </p>
    </div>
  );
}
