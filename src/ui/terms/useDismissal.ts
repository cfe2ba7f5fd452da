import { type RefObject, useEffect, useEffectEvent } from 'react';

type Parts = Readonly<{
  card: RefObject<HTMLElement | null>;
  /** What opened the card: pressing it is its own affair, and the focus returns there. */
  word: RefObject<HTMLElement | null>;
}>;

/**
 * Closes a card by Esc, by a press outside, by Tab over its end, and when the page goes elsewhere; by keys the focus goes
 * back to the word if the card had it.
 */
export function useDismissal({ card, word }: Parts, onClose: () => void): void {
  const listen = useEffectEvent((event: KeyboardEvent | PointerEvent) => {
    const [inside, opener] = [card.current, word.current];
    if (inside === null || opener === null) return;
    const within = inside.contains(document.activeElement);
    if (!(event instanceof KeyboardEvent)) {
      const at = event.target as Node | null;
      if (!inside.contains(at) && !opener.contains(at)) onClose();
    } else if (event.key === 'Escape') {
      // A sheet around the word stays open.
      event.preventDefault();
      event.stopPropagation();
      if (within) opener.focus();
      onClose();
    } else if (event.key === 'Tab' && within) {
      const stops = [...inside.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
      const end = event.shiftKey ? [stops[0], inside] : [stops.at(-1) ?? inside];
      if (!end.some((stop) => stop === document.activeElement)) return;
      if (event.shiftKey) event.preventDefault();
      opener.focus();
      onClose();
    }
  });
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    addEventListener('popstate', leave);
    document.addEventListener('keydown', listen, { capture: true });
    document.addEventListener('pointerdown', listen, { capture: true });
    return () => {
      removeEventListener('popstate', leave);
      document.removeEventListener('keydown', listen, { capture: true });
      document.removeEventListener('pointerdown', listen, { capture: true });
    };
  }, []);
}
