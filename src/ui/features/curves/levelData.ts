import type { LevelCurve } from '#core/scoring/curve.ts';
import { type Level, logSnr } from '#core/units.ts';
import { formatFixed, formatSignificant } from '#ui/chart/formatNumber.ts';
import type { DataShape } from './DataTable.tsx';
import { pointOf } from './pointOf.ts';
import { words } from './words.ts';

/** The table behind a chart over levels: mean, standard error and number of draws of every class at every level. */
export const levelData = (
  caption: string,
  levels: readonly Level[],
  curves: readonly LevelCurve[],
  factor = 1,
): DataShape => ({
  caption,
  places: ['λ', 'σ'],
  numbers: [words.levelColumns.mean, words.levelColumns.error, words.levelColumns.n],
  rows: levels.map((level) => ({
    key: String(level),
    place: [formatFixed(logSnr(level), 2), formatSignificant(level, 3)],
    cells: (c) => {
      const point = pointOf(curves[c], level);
      if (point === undefined) return ['–', '–', '0'];
      return [
        formatSignificant(point.mean * factor, 4),
        formatSignificant(point.standardError * factor, 2),
        String(point.n),
      ];
    },
  })),
});
