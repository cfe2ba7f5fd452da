import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { ClassIndex } from '#core/units.ts';
import { keyAction } from './keyAction.ts';
import styles from './PlotSurface.module.css';
import { nearest, type PlotModel } from './plotModel.ts';
import { words } from './words.ts';

/** What the reader does to a plot; the cursor is an index into its stops. */
export type Pointing = Readonly<{
  cursor: number | undefined;
  onCursor: (stop: number | undefined) => void;
  hovered: ClassIndex | undefined;
  onHover: (classIndex: ClassIndex | undefined) => void;
  onPin: (classIndex: ClassIndex) => void;
  onReference: (classIndex: ClassIndex) => void;
  /** The stops that count, undefined for all; without `onRange` they cannot be chosen. */
  range?: LevelRange | undefined;
  onRange?: ((range: LevelRange | undefined) => void) | undefined;
  /** Whether a drag marks the stops that count, as it does with Shift; `onMarked` tells that one has ended. */
  marking?: boolean | undefined;
  onMarked?: (() => void) | undefined;
}>;

type Props = Pointing &
  Readonly<{
    ref: RefObject<HTMLDivElement | null>;
    label: string;
    model: PlotModel;
    ranking: readonly ClassIndex[];
    /** Where the keyboard starts. */
    start: number;
    children: ReactNode;
  }>;

/** The part of a chart that can be pointed at and has a keyboard path. It keeps no pointer but while a drag marks. */
export function PlotSurface({ ref, label, model, ranking, start, children, ...pointing }: Props) {
  const { cursor, onCursor, hovered, onHover, onPin, onReference, range, onRange, marking, onMarked } = pointing;
  const help = useId();
  const anchor = useRef<number>(undefined);

  const under = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(model, event.clientX - box.left, event.clientY - box.top);
  };
  const mark = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    if (first !== range?.first || last !== range.last) onRange?.({ first, last });
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const found = under(event);
    if (found === undefined) return;
    if (found.stop !== cursor) onCursor(found.stop);
    if (anchor.current !== undefined) return mark(anchor.current, found.stop);
    if (found.class !== hovered) onHover(found.class);
  };
  // A finger points by touching, so touching does not pin; the list of classes does.
  const click = (event: PointerEvent<HTMLDivElement>) => {
    const found = under(event);
    if (found === undefined || event.button !== 0) return;
    if ((event.shiftKey || marking) && onRange !== undefined) {
      event.currentTarget.setPointerCapture(event.pointerId);
      anchor.current = found.stop;
      mark(found.stop, found.stop);
    } else if (event.pointerType === 'touch') follow(event);
    else if (found.class !== undefined) onPin(found.class);
  };
  const release = () => {
    if (anchor.current !== undefined) onMarked?.();
    anchor.current = undefined;
  };
  const leave = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType !== 'touch') onHover(undefined);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const action = keyAction(event, { cursor, start, stops: model.stops.length, hovered, ranking, range });
    if (action === undefined) return;
    event.preventDefault();
    switch (action.type) {
      case 'cursor':
        return onCursor(action.to);
      case 'hover':
        return onHover(action.to);
      case 'pin':
        return onPin(action.class);
      case 'reference':
        return onReference(action.class);
      case 'range':
        return onRange?.(action.to);
      case 'leave':
        onHover(undefined);
        onCursor(undefined);
        return event.currentTarget.blur();
      default:
        return action satisfies never;
    }
  };

  return (
    <>
      <div
        ref={ref}
        className={styles.surface}
        data-marking={marking || undefined}
        role="application"
        aria-roledescription={words.chart}
        aria-label={label}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has its own keys, described by `help`
        tabIndex={0}
        onPointerMove={follow}
        onPointerLeave={leave}
        onPointerDown={click}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={press}
      >
        {children}
      </div>
      <span id={help} hidden>
        {onRange === undefined ? words.keys : `${words.keys} ${words.rangeKeys}`}
      </span>
    </>
  );
}
