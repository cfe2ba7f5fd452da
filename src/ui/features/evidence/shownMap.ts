import type { EvidenceMaps } from '#core/explain/evidenceMaps.ts';
import { heatLimit } from '#core/picture/heatPixels.ts';
import { words } from './words.ts';

/** One map as it is drawn. `limit` is the value of full colour, `at` the noise level of a map of one. */
export type ShownMap = Readonly<{ values: Float64Array; limit: number; label: string; at?: string }>;

type Wanted = Readonly<{
  shown: 'evidence' | 'error';
  /** A level by index and in words; undefined for all. */
  level: Readonly<{ index: number; at: string }> | undefined;
  own: string;
  other: string;
}>;

/** The map that is wanted; maps of single levels share one scale. */
export function shownMap(maps: EvidenceMaps, { shown, level, own, other }: Wanted): ShownMap {
  if (shown === 'error') {
    return { values: maps.standardError, limit: heatLimit([maps.standardError]), label: words.errorMap };
  }
  const values = level && maps.levels[level.index];
  return values === undefined || level === undefined
    ? { values: maps.total, limit: heatLimit([maps.total]), label: words.whole(own, other) }
    : { values, limit: heatLimit(maps.levels), label: words.level(own, other, level.at), at: level.at };
}
