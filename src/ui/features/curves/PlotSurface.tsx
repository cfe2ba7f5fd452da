import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { ClassIndex } from '#core/units.ts';
import { keyAction } from './keyAction.ts';
import styles from './PlotSurface.module.css';
import { nearest, type PlotModel } from './plotModel.ts';
import { useWheelZoom } from './useWheelZoom.ts';
import { words } from './words.ts';
import { zoomTo } from './zoom.ts';

/** A pointer that moves by fewer pixels than this has not dragged. */
const DRAG = 6;

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
  /** The stops that are seen, undefined for all; without `onZoom` a drag chooses none. */
  zoom?: LevelRange | undefined;
  onZoom?: ((zoom: LevelRange | undefined) => void) | undefined;
  /** The only class that is drawn, undefined for all. */
  solo?: ClassIndex | undefined;
  onSolo?: ((classIndex: ClassIndex | undefined) => void) | undefined;
  /** Asks for another view of the run. */
  onLayout?: ((layout: 'absolute' | 'grid') => void) | undefined;
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
  const { solo, onSolo, onLayout, zoom, onZoom } = pointing;
  const help = useId();
  const anchor = useRef<number>(undefined);
  const pressed = useRef<Readonly<{ x: number; stop: number; class: ClassIndex | undefined }>>(undefined);
  const [pull, setPull] = useState<Readonly<{ from: number; to: number }>>();

  useWheelZoom(ref, model, zoom, onZoom);

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
    const down = pressed.current;
    if (down !== undefined && onZoom !== undefined && (pull !== undefined || Math.abs(event.clientX - down.x) > DRAG))
      return setPull({ from: down.stop, to: found.stop });
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
    else {
      if (onZoom !== undefined) event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, ...found };
    }
  };
  const release = () => {
    if (anchor.current !== undefined) onMarked?.();
    else if (pull !== undefined) onZoom?.(zoomTo(pull.from, pull.to, model.stops.length));
    else if (pressed.current?.class !== undefined) onPin(pressed.current.class);
    giveUp();
  };
  const giveUp = () => {
    anchor.current = undefined;
    pressed.current = undefined;
    setPull(undefined);
  };
  const leave = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType !== 'touch') onHover(undefined);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const action = keyAction(event, { cursor, start, stops: model.stops.length, hovered, ranking, range, zoom, solo });
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
      case 'zoom':
        return onZoom?.(action.to);
      case 'solo':
        return onSolo?.(action.to);
      case 'layout':
        return onLayout?.(action.to);
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
        onPointerCancel={giveUp}
        onDoubleClick={() => onZoom?.(undefined)}
        onKeyDown={press}
      >
        {children}
        {pull === undefined ? null : <Pull model={model} {...pull} />}
      </div>
      <span id={help} hidden>
        {[
          words.keys,
          ...(onRange === undefined ? [] : [words.rangeKeys]),
          ...(onZoom === undefined ? [] : [words.zoomKeys]),
        ].join(' ')}
      </span>
    </>
  );
}

/** The stretch that a drag is about to zoom to. */
function Pull({ model: { frame, sx, stops }, from, to }: Readonly<{ model: PlotModel; from: number; to: number }>) {
  const [one, other] = [sx(stops[from] ?? 0), sx(stops[to] ?? 0)];
  return (
    <span
      className={styles.pull}
      style={{
        left: Math.min(one, other),
        width: Math.abs(one - other),
        top: frame.top,
        height: frame.height - frame.top - frame.bottom,
      }}
    />
  );
}
