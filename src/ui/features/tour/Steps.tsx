import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import besideStyles from '#ui/kit/beside/Beside.module.css';
import { useBeside } from '#ui/kit/beside/useBeside.ts';
import { classes } from '#ui/kit/classes.ts';
import { placeOf, type StepId } from './steps.ts';
import styles from './Tour.module.css';
import { words } from './words.ts';

type Props = Readonly<{ steps: () => readonly StepId[]; onEnd: () => void }>;

/** One step at a time beside what it is about, which is ringed; everything else stays usable. */
export function Steps({ steps, onEnd }: Props) {
  // Opening something may take a step away, or bring one: the next is looked for when it is asked for.
  const [id, setId] = useState<StepId | undefined>(() => steps()[0]);
  const card = useRef<HTMLDivElement>(null);
  const title = useId();
  const text = useId();
  const there = steps();
  const at = id === undefined ? -1 : there.indexOf(id);
  const place = id === undefined ? null : placeOf(id);
  useRing(place);
  useBeside(card, place);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (id === undefined) end();
  }, [id]);
  useEffect(() => {
    const before = document.activeElement;
    card.current?.focus({ preventScroll: true });
    const listen = (event: KeyboardEvent) => {
      const elsewhere = document.activeElement?.closest('[role=dialog]') ?? card.current;
      if (event.key === 'Escape' && !event.defaultPrevented && elsewhere === card.current) end();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      const back = before !== document.body && before?.isConnected ? before : placeOfHelp();
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  if (id === undefined) return null;
  const go = (by: 1 | -1) => {
    const now = steps();
    const to = now[now.indexOf(id) + by];
    if (to !== undefined) setId(to);
    // The way back ends at the first step, and a button that can no longer be pressed keeps no focus.
    if (to !== undefined && to === now[0]) card.current?.focus({ preventScroll: true });
    if (to === undefined && by === 1) onEnd();
  };
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby={title}
      aria-describedby={text}
      popover="manual"
      tabIndex={-1}
      className={classes(besideStyles.card, styles.card)}
      data-testid="tour"
      data-step={id}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') go(1);
        if (key === 'ArrowLeft') go(-1);
      }}
    >
      <div className={styles.head}>
        <span className={styles.count}>{words.step(at + 1, there.length)}</span>
        <Button look="quiet" aria-label={words.skip} icon={<X aria-hidden />} onPress={onEnd} />
      </div>
      <div aria-live="polite" aria-atomic className={styles.said}>
        <p id={title} className={styles.title}>
          {words.steps[id].title}
        </p>
        <p id={text}>{words.steps[id].text}</p>
      </div>
      <div className={styles.ways}>
        <Button isDisabled={at <= 0} onPress={() => go(-1)}>
          {words.back}
        </Button>
        <Button look="primary" onPress={() => go(1)}>
          {at === there.length - 1 ? words.done : words.next}
        </Button>
      </div>
    </div>
  );
}

const placeOfHelp = (): Element | null => document.querySelector('[data-tour=help] button');

/** Brings an element into sight and rings it. */
function useRing(place: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (place === null) return;
    place.dataset.toured = '';
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const tall = place.offsetHeight > innerHeight / 2;
    place.scrollIntoView({ block: tall ? 'start' : 'center', behavior: calm ? 'auto' : 'smooth' });
    return () => {
      delete place.dataset.toured;
    };
  }, [place]);
}
