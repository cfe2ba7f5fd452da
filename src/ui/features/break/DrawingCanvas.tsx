import { type PointerEvent, useRef } from 'react';
import type { Plane } from '#core/attack/edits/plane.ts';
import { type Place, stroke } from '#core/attack/edits/stroke.ts';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import styles from './Break.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  shown: Plane;
  value: number;
  disabled: boolean;
  /** Changes what lies under the sliders. */
  onDraw: (change: (base: Plane) => Plane) => void;
}>;

/** Share of the picture's side that a brush is wide. */
const BRUSH = 0.04;

/** The picture, to be drawn on with a finger, a pen or a mouse. */
export function DrawingCanvas({ shown, value, disabled, onDraw }: Props) {
  const last = useRef<Place | undefined>(undefined);

  const draw = (event: PointerEvent<HTMLElement>, from?: Place) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = {
      x: ((event.clientX - box.left) / box.width) * shown.width,
      y: ((event.clientY - box.top) / box.height) * shown.height,
    };
    last.current = place;
    const radius = Math.max(0.7, BRUSH * shown.width);
    onDraw((base) => stroke(base, from ?? place, place, { radius, value }));
  };

  return (
    <div
      className={styles.paper}
      data-testid="break-paper"
      data-disabled={disabled}
      onPointerDown={(event) => {
        if (disabled) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event);
      }}
      onPointerMove={(event) => {
        if (last.current !== undefined && !disabled) draw(event, last.current);
      }}
      onPointerUp={() => {
        last.current = undefined;
      }}
      onPointerCancel={() => {
        last.current = undefined;
      }}
    >
      <PixelCanvas pixels={shown} label={words.drawing} className={styles.canvas} />
    </div>
  );
}
