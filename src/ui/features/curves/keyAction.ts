import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { ClassIndex } from '#core/units.ts';
import { zoomBy } from './zoom.ts';

/** What a key does to a chart. */
export type KeyAction =
  | Readonly<{ type: 'cursor'; to: number }>
  | Readonly<{ type: 'hover'; to: ClassIndex }>
  | Readonly<{ type: 'pin' | 'reference'; class: ClassIndex }>
  | Readonly<{ type: 'range'; to: LevelRange | undefined }>
  | Readonly<{ type: 'zoom'; to: LevelRange | undefined }>
  | Readonly<{ type: 'solo'; to: ClassIndex | undefined }>
  | Readonly<{ type: 'layout'; to: 'absolute' | 'grid' }>
  | Readonly<{ type: 'leave' }>;

type Situation = Readonly<{
  cursor: number | undefined;
  /** Where the cursor starts when it is nowhere. */
  start: number;
  stops: number;
  hovered: ClassIndex | undefined;
  /** Classes, best first. */
  ranking: readonly ClassIndex[];
  /** The stops that count: undefined when all do. */
  range?: LevelRange | undefined;
  /** The stops that are seen: undefined when all are. */
  zoom?: LevelRange | undefined;
  /** The only class that is drawn: undefined when all are. */
  solo?: ClassIndex | undefined;
}>;

type Key = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

/**
 * ← → level (Shift: five), ↑ ↓ class by rank, Home End ends, Enter pin, R reference, I O count from and up to here, X count
 * all, + − 0 zoom in, out and none, S solo or all, D errors or gaps, M small charts, Esc leave; undefined otherwise.
 */
export function keyAction(
  pressed: Key,
  { cursor, start, stops, hovered, ranking, range, zoom, solo }: Situation,
): KeyAction | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const move = (by: number): KeyAction | undefined =>
    stops === 0 ? undefined : { type: 'cursor', to: seen(cursor === undefined ? start : cursor + by) };
  const { first, last } = zoom ?? { first: 0, last: stops - 1 };
  const seen = (stop: number): number => Math.min(last, Math.max(first, stop));
  const climb = (by: number): KeyAction | undefined => {
    const rank = hovered === undefined ? -1 : ranking.indexOf(hovered);
    const to = ranking[rank < 0 ? 0 : clamp(rank + by, ranking.length)];
    return to === undefined ? undefined : { type: 'hover', to };
  };
  const here = cursor ?? start;
  const look = (factor: number): KeyAction | undefined =>
    stops === 0 ? undefined : { type: 'zoom', to: zoomBy(factor, zoom, here, stops) };
  const count = (to: LevelRange): KeyAction | undefined => (stops === 0 ? undefined : { type: 'range', to });
  const step = pressed.shiftKey ? 5 : 1;
  switch (pressed.key) {
    case 'ArrowLeft':
      return move(-step);
    case 'ArrowRight':
      return move(step);
    case 'Home':
      return stops === 0 ? undefined : { type: 'cursor', to: first };
    case 'End':
      return stops === 0 ? undefined : { type: 'cursor', to: last };
    case 'ArrowUp':
      return climb(-1);
    case 'ArrowDown':
      return climb(1);
    case 'Enter':
      return hovered === undefined ? undefined : { type: 'pin', class: hovered };
    case 'r':
    case 'R':
      return hovered === undefined ? undefined : { type: 'reference', class: hovered };
    case 'i':
    case 'I':
      return count({ first: here, last: Math.max(here, range?.last ?? stops - 1) });
    case 'o':
    case 'O':
      return count({ first: Math.min(here, range?.first ?? 0), last: here });
    case 'x':
    case 'X':
      return { type: 'range', to: undefined };
    case '+':
    case '=':
      return look(0.5);
    case '-':
      return look(2);
    case '0':
      return { type: 'zoom', to: undefined };
    case 's':
    case 'S':
      if (solo === undefined && hovered === undefined) return undefined;
      return { type: 'solo', to: hovered === solo ? undefined : (hovered ?? undefined) };
    case 'd':
    case 'D':
      return { type: 'layout', to: 'absolute' };
    case 'm':
    case 'M':
      return { type: 'layout', to: 'grid' };
    case 'Escape':
      return { type: 'leave' };
    default:
      return undefined;
  }
}

const clamp = (index: number, length: number): number => Math.min(length - 1, Math.max(0, index));
