import type { ClassIndex } from '#core/units.ts';
import { nameOf } from '#ui/chart/nameOf.ts';

type Wanted = Readonly<{ pins: readonly ClassIndex[]; typed: string; room: number }>;

/** The classes whose names hold what was typed, pinned ones first and then best first: those there is room for, and how many there are. */
export function shownInGrid(
  ranking: readonly ClassIndex[],
  names: readonly string[],
  { pins, typed, room }: Wanted,
): Readonly<{ shown: readonly ClassIndex[]; found: number }> {
  const text = typed.trim().toLowerCase();
  const found = ranking.filter((c) => nameOf(names, c).toLowerCase().includes(text));
  const pinned = found.filter((c) => pins.includes(c));
  const shown = [...pinned, ...found.filter((c) => !pins.includes(c))].slice(0, room);
  return { shown, found: found.length };
}
