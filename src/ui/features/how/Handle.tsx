import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { Caption } from '#ui/chart/Caption.tsx';
import { Dot, type DotShape } from '#ui/chart/Dot.tsx';
import styles from './How.module.css';
import { type Place, stepped } from './plainWorld.ts';
import { useOnFrame } from './useOnFrame.ts';
import { words } from './words.ts';

/** A point of a drawing that can be moved. */
export type HandleOf = Readonly<{
  name: string;
  text: string;
  place: Place;
  color: string;
  shape: DotShape;
  onMove: (place: Place) => void;
}>;

type Props = HandleOf &
  Readonly<{
    /** Where it is drawn, in pixels. */
    at: readonly [x: number, y: number];
    /** The place in the plane that a pixel of the screen is. */
    placeAt: (clientX: number, clientY: number) => Place;
    /** The place in the words of the axes. */
    saying: string;
  }>;

/** A point that is dragged by mouse, pen or finger, and moved by the arrow keys: further with Shift. */
export function Handle({ name, text, place, color, shape, onMove, at, placeAt, saying }: Props) {
  const [x, y] = at;
  const move = useOnFrame(onMove);
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    const element = group.current;
    // A finger on a point moves the point and not the page; `touch-action` is not heeded inside a drawing.
    const hold = (event: TouchEvent) => event.preventDefault();
    element?.addEventListener('touchstart', hold, { passive: false });
    return () => element?.removeEventListener('touchstart', hold);
  }, []);
  const follow = (event: PointerEvent<SVGGElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(placeAt(event.clientX, event.clientY));
  };
  const press = (event: KeyboardEvent<SVGGElement>) => {
    const next = stepped(place, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <g
      ref={group}
      role="slider"
      tabIndex={0}
      aria-label={words.handle(name)}
      aria-valuemin={-1}
      aria-valuemax={1}
      aria-valuenow={place[0]}
      aria-valuetext={saying}
      className={styles.handle}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
    >
      <circle cx={x} cy={y} r={22} fill="transparent" />
      <circle className={styles.ring} cx={x} cy={y} r={11} fill="none" strokeWidth={2} />
      <Dot x={x} y={y} shape={shape} color={color} size={12} />
      <Caption x={x + 13} y={y - 11} text={text} bold size={13} color="var(--ink)" halo="var(--surface)" />
    </g>
  );
}
