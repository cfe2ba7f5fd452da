import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width of an element in pixels, followed as it changes; `initial` where there is no layout. The third value tells whether
 * it is known: what is drawn before would be drawn again before anybody has seen it.
 */
export function useWidth<T extends HTMLElement>(initial: number): readonly [RefObject<T | null>, number, boolean] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(typeof document === 'undefined' ? initial : undefined);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth } = element;
      // Something hidden has no width; drawing for none would only have to be done again.
      setWidth((before) => (clientWidth > 0 ? Math.max(220, Math.floor(clientWidth)) : (before ?? initial)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [initial]);
  return [ref, width ?? initial, width !== undefined];
}
