import { X } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { hashWithHow, readHash } from '#state/readHash.ts';
import { Button } from '../kit/Button.tsx';
import besideStyles from '../kit/beside/Beside.module.css';
import { useBeside } from '../kit/beside/useBeside.ts';
import { Formula } from '../kit/formula/Formula.tsx';
import { backgrounds } from './backgrounds.ts';
import { glossary, type TermId, words } from './glossary.ts';
import styles from './Term.module.css';
import { useDismissal } from './useDismissal.ts';

type Props = Readonly<{
  id: TermId;
  word: RefObject<HTMLButtonElement | null>;
  /** Not when a mouse merely rests on the word. */
  takesFocus: boolean;
  onClose: () => void;
  onEnter: () => void;
  onLeave: () => void;
}>;

/** What a term means, beside it, in front of the page or of the sheet that the term is on. */
export function TermCard({ id, word, takesFocus, onClose, onEnter, onLeave }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const title = useId();
  const { name, text } = glossary[id];
  const { formula, source, onHow } = backgrounds[id] ?? {};
  const { embed, how } = readHash(location.hash);
  useBeside(card, word.current);
  useDismissal({ card, word }, onClose);
  useEffect(() => {
    if (takesFocus) card.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-labelledby={title}
      popover="manual"
      tabIndex={-1}
      className={besideStyles.card}
      data-testid="term"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <div className={styles.head}>
        <span id={title} className={styles.name}>
          {name}
        </span>
        <Button
          look="quiet"
          aria-label={words.close}
          icon={<X aria-hidden />}
          onPress={() => {
            word.current?.focus();
            onClose();
          }}
        />
      </div>
      <p>{text}</p>
      {formula === undefined ? null : <Formula latex={formula} />}
      {source === undefined ? null : (
        <p className={styles.source}>
          {words.source} {source}
        </p>
      )}
      {onHow === undefined || embed || how ? null : <a href={hashWithHow(location.hash, true)}>{words.how}</a>}
    </div>,
    word.current?.closest('[role=dialog]') ?? document.body,
  );
}
