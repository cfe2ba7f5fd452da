import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Box } from '#core/picture/crop.ts';
import { keyedCrop, movedCrop, sizedCrop } from './moveCrop.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

type Size = Readonly<{ width: number; height: number }>;
type Props = Readonly<{ picture: Size; box: Box; onChange: (box: Box) => void }>;
type Grip = Readonly<{ x: number; y: number; box: Box; scale: number; corner: boolean }>;

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** The part of the picture that the model gets: dragged, or moved by keys. What it is set to counts on release. */
export function CropBox({ picture, box, onChange }: Props) {
  const [draft, setDraft] = useState<Box>();
  const grip = useRef<Grip>(undefined);
  const shown = draft ?? box;

  const commit = () => {
    grip.current = undefined;
    if (draft === undefined) return;
    setDraft(undefined);
    if (draft.left !== box.left || draft.top !== box.top || draft.width !== box.width) onChange(draft);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame === undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = event.target !== event.currentTarget;
    grip.current = { x: event.clientX, y: event.clientY, box: shown, scale: picture.width / frame.width, corner };
  };
  const drag = ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (grip.current === undefined) return;
    const { x, y, box, scale, corner } = grip.current;
    const [dx, dy] = [(clientX - x) * scale, (clientY - y) * scale];
    setDraft(corner ? sizedCrop(box, box.width + 2 * Math.max(dx, dy), picture) : movedCrop(box, dx, dy, picture));
  };
  const type = (event: KeyboardEvent<HTMLElement>) => {
    const next = keyedCrop(shown, event.key, event.shiftKey, picture);
    if (next === undefined) return;
    event.preventDefault();
    setDraft(next);
  };

  return (
    <button
      type="button"
      className={styles.crop}
      aria-label={words.crop}
      title={words.crop}
      style={{
        left: percent(shown.left, picture.width),
        top: percent(shown.top, picture.height),
        width: percent(shown.width, picture.width),
        height: percent(shown.height, picture.height),
      }}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={commit}
      onPointerCancel={commit}
      onKeyDown={type}
      onKeyUp={commit}
      onBlur={commit}
    >
      <span className={styles.corner} title={words.cropCorner} />
    </button>
  );
}
