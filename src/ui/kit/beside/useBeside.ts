import { type RefObject, useLayoutEffect } from 'react';
import { placeBeside } from './placeBeside.ts';

/** Keeps a card in front of the page and beside an element, on the screen, while either of them moves or grows. */
export function useBeside(card: RefObject<HTMLElement | null>, target: Element | null): void {
  useLayoutEffect(() => {
    const element = card.current;
    // Browsers without popovers draw it in place: it is fixed to the screen all the same.
    if (element === null || !('showPopover' in element)) return;
    element.showPopover();
    return () => {
      if (element.isConnected) element.hidePopover();
    };
  }, [card]);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null || target === null) return;
    const place = () => {
      const screen = { width: document.documentElement.clientWidth, height: innerHeight };
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top } = placeBeside(target.getBoundingClientRect(), size, screen);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    sizes.observe(document.documentElement);
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [card, target]);
}
