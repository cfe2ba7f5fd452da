import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { ClassIndex } from '#core/units.ts';

/** What a key does to a chart. */
export type KeyAction =
  | Readonly<{ type: 'cursor'; to: number }>
  | Readonly<{ type: 'hover'; to: ClassIndex }>
  | Readonly<{ type: 'pin' | 'reference'; class: ClassIndex }>
  | Readonly<{ type: 'range'; to: LevelRange | undefined }>
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
}>;

type Key = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

/**
 * ← → level (Shift: five), ↑ ↓ class by rank, Home End ends, Enter pin, R reference, I O count from and up to here, X count
 * all, Esc leave; undefined otherwise.
 */
export function keyAction(
  pressed: Key,
  { cursor, start, stops, hovered, ranking, range }: Situation,
): KeyAction | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const move = (by: number): KeyAction | undefined =>
    stops === 0 ? undefined : { type: 'cursor', to: clamp(cursor === undefined ? start : cursor + by, stops) };
  const climb = (by: number): KeyAction | undefined => {
    const rank = hovered === undefined ? -1 : ranking.indexOf(hovered);
    const to = ranking[rank < 0 ? 0 : clamp(rank + by, ranking.length)];
    return to === undefined ? undefined : { type: 'hover', to };
  };
  const here = cursor ?? start;
  const count = (to: LevelRange): KeyAction | undefined => (stops === 0 ? undefined : { type: 'range', to });
  const step = pressed.shiftKey ? 5 : 1;
  switch (pressed.key) {
    case 'ArrowLeft':
      return move(-step);
    case 'ArrowRight':
      return move(step);
    case 'Home':
      return stops === 0 ? undefined : { type: 'cursor', to: 0 };
    case 'End':
      return stops === 0 ? undefined : { type: 'cursor', to: stops - 1 };
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
    case 'Escape':
      return { type: 'leave' };
    default:
      return undefined;
  }
}

const clamp = (index: number, length: number): number => Math.min(length - 1, Math.max(0, index));
