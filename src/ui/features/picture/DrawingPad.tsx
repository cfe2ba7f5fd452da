import { Eraser, Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Plane } from '#core/attack/edits/plane.ts';
import { type Place, stroke } from '#core/attack/edits/stroke.ts';
import { centreInk } from '#core/picture/centreInk.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { Toggle } from '#ui/kit/Toggle.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

const SIDE = 112;
/** Of the brush and of the eraser, in pixels of the pad: strokes come out as wide as those of handwritten digits. */
const RADIUS = 5.5;
const ERASER = 9;
/** As the digits of MNIST lie in their frames. */
const MARGIN = 1 / 7;
/** Pixels that an arrow key moves the pen. */
const KEY_STEP = 4;
const MOST_UNDO = 50;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

/** A pad to draw on with mouse, finger, pen or keys; what is drawn is classified whenever the pen is lifted. */
export function DrawingPad() {
  const ground = useApp((app) =>
    app.catalogue.find(({ id }) => id === app.model.id)?.picture.polarity === 'light-on-dark' ? 0 : 255,
  );
  return <Pad key={ground} ground={ground} />;
}

function Pad({ ground }: Readonly<{ ground: number }>) {
  const choosePixels = useApp((app) => app.choosePixels);
  const [past, setPast] = useState<readonly Plane[]>([]);
  const [plane, setPlane] = useState(() => blank(ground));
  const [erasing, setErasing] = useState(false);
  const [centred, setCentred] = useState(true);
  const [pen, setPen] = useState<Readonly<{ at: Place; down: boolean }> | undefined>(undefined);
  const last = useRef<Place | undefined>(undefined);
  // Events may come faster than the page is drawn: each goes on from the newest sheet, not from the one on the screen.
  const newest = useRef(plane);

  const take = (drawn: Plane, centre = centred) => {
    if (drawn.data.every((value) => value === ground)) return;
    void choosePixels(centre ? centreInk(drawn, ground, MARGIN) : drawn, words.drawing);
  };
  const show = (next: Plane) => {
    newest.current = next;
    setPlane(next);
  };
  const draw = (from: Place, to: Place) => {
    const brush = erasing ? { radius: ERASER, value: ground } : { radius: RADIUS, value: 255 - ground };
    show(stroke(newest.current, from, to, brush));
  };
  const remember = () => {
    const before = newest.current;
    setPast((past) => [...past, before].slice(-MOST_UNDO));
  };
  const back = (to: Plane, left: readonly Plane[]) => {
    show(to);
    setPast(left);
    take(to);
  };
  const placeOf = (event: PointerEvent<HTMLElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * SIDE, y: ((event.clientY - box.top) / box.height) * SIDE };
  };
  const lift = () => {
    if (last.current === undefined) return;
    last.current = undefined;
    take(newest.current);
  };
  const press = (event: KeyboardEvent) => {
    const { at, down } = pen ?? { at: { x: SIDE / 2, y: SIDE / 2 }, down: false };
    const move = arrows[event.key];
    if (move === undefined && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (move === undefined) {
      if (down) take(newest.current);
      else {
        remember();
        draw(at, at);
      }
      return setPen({ at, down: !down });
    }
    const within = (value: number) => Math.min(SIDE, Math.max(0, value));
    const to = { x: within(at.x + move[0]), y: within(at.y + move[1]) };
    if (down) draw(at, to);
    setPen({ at: to, down });
  };

  return (
    <div className={styles.pad}>
      <div
        className={styles.paper}
        role="application"
        aria-label={words.pad}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with keys.
        tabIndex={0}
        data-testid="pad"
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          remember();
          setPen(undefined);
          last.current = placeOf(event);
          draw(last.current, last.current);
        }}
        onPointerMove={(event) => {
          if (last.current === undefined || !event.isPrimary) return;
          const places = event.nativeEvent.getCoalescedEvents?.() ?? [];
          const box = event.currentTarget.getBoundingClientRect();
          for (const { clientX, clientY } of places.length > 0 ? places : [event.nativeEvent]) {
            const to = { x: ((clientX - box.left) / box.width) * SIDE, y: ((clientY - box.top) / box.height) * SIDE };
            draw(last.current, to);
            last.current = to;
          }
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <PixelCanvas pixels={plane} label={words.padAlt} className={styles.sheet} />
        {pen === undefined ? null : (
          <span
            className={styles.pen}
            data-down={pen.down}
            style={{ left: `${(100 * pen.at.x) / SIDE}%`, top: `${(100 * pen.at.y) / SIDE}%` }}
          />
        )}
      </div>
      <div className={styles.ways}>
        <Button
          look="quiet"
          aria-label={words.undoStroke}
          icon={<Undo2 aria-hidden />}
          isDisabled={past.length === 0}
          onPress={() => back(past.at(-1)!, past.slice(0, -1))}
        />
        <Toggle label={words.erase} icon={<Eraser aria-hidden />} isOn={erasing} onChange={setErasing} />
        <Button
          look="quiet"
          aria-label={words.clear}
          icon={<Trash2 aria-hidden />}
          onPress={() => {
            remember();
            show(blank(ground));
          }}
        />
      </div>
      <Checkbox
        checked={centred}
        onChange={(centred) => {
          setCentred(centred);
          take(plane, centred);
        }}
      >
        {words.centre}
      </Checkbox>
      <p className={styles.aside}>{words.padHow}</p>
    </div>
  );
}

const blank = (ground: number): Plane => ({
  width: SIDE,
  height: SIDE,
  channels: 1,
  data: new Uint8Array(SIDE * SIDE).fill(ground),
});
