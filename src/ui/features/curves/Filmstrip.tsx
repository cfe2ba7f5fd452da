import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { noised, noisedSpread } from '#core/diffusion/noised.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { Level, Seed } from '#core/units.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import styles from './Filmstrip.module.css';
import { framesOf, levelAt, placeOf } from './filmFrames.ts';
import { keyAction } from './keyAction.ts';
import { words } from './words.ts';

/** What a filmstrip shows: a picture under one noise. */
export type Film = Readonly<{ picture: Picture; seed: Seed; draw: number }>;

type Props = Readonly<{
  film: Film;
  levels: readonly Level[];
  cursor: number | undefined;
  /** Where the keyboard starts. */
  start: number;
  onCursor: (level: number) => void;
}>;

/** The picture at some of the noise levels, from clean to noise: a slider for the cursor that all charts share. */
export function Filmstrip({ film: { picture, seed, draw }, levels, cursor, start, onCursor }: Props) {
  const frames = useMemo(
    () =>
      framesOf(levels.length).map((at) => {
        const level = levels[at]!;
        const values = noised(picture.values, seed, draw, level);
        return { at, level, pixels: pixelsOf(values, picture, noisedSpread(level)) };
      }),
    [picture, seed, draw, levels],
  );
  const here = cursor !== undefined && cursor < levels.length ? cursor : start;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const to = levelAt((event.clientX - left) / width, frames.length, levels.length);
    if (to !== cursor) onCursor(to);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const action = keyAction(event, { cursor: here, start, stops: levels.length, hovered: undefined, ranking: [] });
    if (action?.type !== 'cursor') return;
    event.preventDefault();
    onCursor(action.to);
  };
  if (frames.length === 0) return null;
  return (
    <div
      className={styles.strip}
      role="slider"
      tabIndex={0}
      aria-label={words.film}
      aria-valuemin={1}
      aria-valuemax={levels.length}
      aria-valuenow={here + 1}
      aria-valuetext={levelText(levels[here])}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
    >
      {frames.map(({ at, level, pixels }) => (
        <PixelCanvas key={at} pixels={pixels} label={levelText(level) ?? ''} className={styles.frame} />
      ))}
      {cursor === undefined ? null : (
        <span className={styles.mark} style={{ left: `${100 * placeOf(here, frames.length, levels.length)}%` }} />
      )}
    </div>
  );
}
