import type { LevelRange } from '#core/scoring/levelRange.ts';

/** Fewer levels than this make no curve. */
const LEAST = 2;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The stretch from one level to another, widened to the least that makes a curve; undefined where it is the whole. */
export function zoomTo(one: number, other: number, levels: number): LevelRange | undefined {
  const [low, high] = one < other ? [one, other] : [other, one];
  const least = Math.min(LEAST, levels);
  const first = within(low, 0, levels - least);
  const last = within(Math.max(high, first + least - 1), 0, levels - 1);
  return first === 0 && last === levels - 1 ? undefined : { first, last };
}

/** Half of what is seen, or twice as much (`factor` ½ or 2), with the level `at` where it was as nearly as levels allow. */
export function zoomBy(
  factor: number,
  zoom: LevelRange | undefined,
  at: number,
  levels: number,
): LevelRange | undefined {
  const { first, last } = zoom ?? { first: 0, last: levels - 1 };
  const seen = last - first + 1;
  const wanted = within(Math.round(seen * factor), Math.min(LEAST, levels), levels);
  const here = within(at, first, last);
  const share = seen > 1 ? (here - first) / (seen - 1) : 0;
  const start = within(Math.round(here - share * (wanted - 1)), 0, levels - wanted);
  return zoomTo(start, start + wanted - 1, levels);
}
