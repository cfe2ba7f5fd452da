import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { lazily } from '../kit/lazily.tsx';
import type { TermId } from './glossary.ts';
import styles from './Term.module.css';

const TermCard = lazily(async () => (await import('./TermCard.tsx')).TermCard);

type Props = Readonly<{ id: TermId; children: ReactNode }>;

/** A mouse that rests on a term asks for it; one that has left has time to reach the card (ms). */
const REST = 600;
const REACH = 300;

/** A word of the page that explains itself: pressed, or when a mouse rests on it. */
export function Term({ id, children }: Props) {
  const word = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [opened, setOpened] = useState<'pressed' | 'pointed'>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    clearTimeout(timer.current);
    setOpened(undefined);
  };
  const soon = (next: 'pointed' | undefined, ms: number) => {
    clearTimeout(timer.current);
    if (opened !== 'pressed') timer.current = setTimeout(() => setOpened(next), ms);
  };
  return (
    <>
      <button
        ref={word}
        type="button"
        className={styles.term}
        aria-haspopup="dialog"
        aria-expanded={opened !== undefined}
        data-term={id}
        onClick={() => {
          clearTimeout(timer.current);
          setOpened(opened === 'pressed' ? undefined : 'pressed');
        }}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse') soon('pointed', REST);
        }}
        onPointerLeave={() => soon(undefined, REACH)}
      >
        {children}
      </button>
      {opened === undefined ? null : (
        <Suspense>
          <TermCard
            id={id}
            word={word}
            takesFocus={opened === 'pressed'}
            onClose={close}
            onEnter={() => clearTimeout(timer.current)}
            onLeave={() => soon(undefined, REACH)}
          />
        </Suspense>
      )}
    </>
  );
}
