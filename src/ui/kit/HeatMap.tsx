import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef } from 'react';
import { heatPixels } from '#core/picture/heatPixels.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { classes } from './classes.ts';
import styles from './HeatMap.module.css';
import { edgesPath, hatchPath } from './heatMarks.ts';
import { PixelCanvas } from './PixelCanvas.tsx';

type Props = Readonly<{
  width: number;
  height: number;
  /** One signed number a pixel, row by row. */
  values: ArrayLike<number>;
  /** Value of full colour; maps that are compared share it. */
  limit: number;
  /** Empty where what lies around it says what it is. */
  label: string;
  /** What the map shows, in a sentence. */
  summary?: string;
  /** Lies under the map. */
  picture?: Pixels8 | undefined;
  /** Of the map over the picture, 0 to 1. */
  opacity?: number;
  /** 1 for pixels whose sign is settled; the others are hatched. */
  settled?: Uint8Array | undefined;
  /** Pixels whose outline is drawn, 1 inside. */
  outlines?: readonly Readonly<{ inside: Uint8Array; look: 'region' | 'given' }>[];
  /** Pixel that is pointed at. With `onCursor` the map can be gone over with pointer and arrow keys. */
  cursor?: number | undefined;
  onCursor?: (pixel: number | undefined) => void;
  /** Pixels that are dragged over, or gone over with Shift and an arrow key. */
  onPaint?: (pixel: number) => void;
  className?: string | undefined;
}>;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A signed number for every pixel, in colour over the picture in grey: blue for, red against, nothing at zero. On white in
 * either theme, and no other colour, so that the same number has the same colour.
 */
export function HeatMap(props: Props) {
  const { width, height, values, limit, label, summary, picture, opacity = 1, cursor, onCursor, onPaint } = props;
  const heat = useRef<HTMLCanvasElement>(null);
  const painting = useRef(false);
  const id = useId();
  useEffect(() => {
    heat.current?.getContext('2d')?.putImageData(new ImageData(heatPixels(values, limit), width, height), 0, 0);
  }, [values, limit, width, height]);

  const pixelAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (at: number, size: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor((at / size) * count)));
    return (
      place(event.clientY - box.top, box.height, height) * width + place(event.clientX - box.left, box.width, width)
    );
  };
  const move = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (event.key === 'Escape' && cursor !== undefined) {
      event.stopPropagation();
      return onCursor?.(undefined);
    }
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = cursor ?? Math.floor(height / 2) * width + Math.floor(width / 2);
    const x = Math.min(width - 1, Math.max(0, (at % width) + by[0]));
    const y = Math.min(height - 1, Math.max(0, Math.floor(at / width) + by[1]));
    if (event.shiftKey) onPaint?.(at);
    onCursor?.(y * width + x);
    if (event.shiftKey) onPaint?.(y * width + x);
  };
  const steered =
    onCursor === undefined
      ? {}
      : {
          role: 'application',
          tabIndex: 0,
          'aria-label': label,
          onKeyDown: move,
          onPointerDown: (event: PointerEvent<HTMLElement>) => {
            if (event.button !== 0) return;
            onCursor(pixelAt(event));
            if (onPaint === undefined) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            painting.current = true;
            onPaint(pixelAt(event));
          },
          onPointerMove: (event: PointerEvent<HTMLElement>) => {
            onCursor(pixelAt(event));
            if (painting.current) onPaint?.(pixelAt(event));
          },
          onPointerUp: () => {
            painting.current = false;
          },
          onPointerCancel: () => {
            painting.current = false;
          },
          // A finger that is lifted leaves; what it pointed at stays to be read.
          onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'touch' || onCursor(undefined),
        };
  return (
    <div
      {...steered}
      className={classes(styles.map, onPaint !== undefined && styles.painted, props.className)}
      style={{ aspectRatio: `${width} / ${height}` }}
      {...(summary === undefined ? {} : { 'aria-describedby': id })}
    >
      {picture === undefined ? null : (
        <PixelCanvas pixels={picture} label="" className={classes(styles.layer, styles.picture)} />
      )}
      <canvas
        ref={heat}
        {...(label === '' || onCursor !== undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
        width={width}
        height={height}
        className={styles.layer}
        style={{ opacity }}
      />
      <Marks {...props} />
      {summary === undefined ? null : (
        <span id={id} className={styles.hidden}>
          {summary}
        </span>
      )}
    </div>
  );
}

/** Hatching, outlines and the pixel under the cursor. */
function Marks({ width, height, settled, outlines = [], cursor }: Props) {
  const hatch = useMemo(() => (settled === undefined ? '' : hatchPath(settled, width)), [settled, width]);
  return (
    <svg className={styles.layer} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {hatch === '' ? null : <path d={hatch} className={styles.hatch} />}
      {outlines.map(({ inside, look }) => (
        <Outline key={look} path={edgesPath(inside, width)} look={look} />
      ))}
      {cursor === undefined ? null : (
        <Outline path={`M${cursor % width} ${Math.floor(cursor / width)}h1v1h-1z`} look="cursor" />
      )}
    </svg>
  );
}

/** A line that shows on light and on dark. */
const Outline = ({ path, look }: Readonly<{ path: string; look: 'region' | 'given' | 'cursor' }>) => (
  <>
    <path d={path} className={styles.halo} />
    <path d={path} className={classes(styles.outline, styles[look])} />
  </>
);
