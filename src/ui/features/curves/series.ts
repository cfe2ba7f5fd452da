import type { LevelCurve, SettlingCurve } from '#core/scoring/curve.ts';
import { type ClassIndex, logSnr } from '#core/units.ts';
import { intervalsOf } from './intervalsOf.ts';

/** One point as a chart draws it, in data units. `sure` is true when its 95 % interval excludes zero. */
export type SeriesPoint = Readonly<{ x: number; y: number; low: number; high: number; sure: boolean }>;

/** One class's line, in the order of its points. */
export type Series = Readonly<{ class: ClassIndex; points: readonly SeriesPoint[] }>;

/** The evidence of every class over log-SNR, `factor` times, with intervals of the paired difference. */
export const evidenceSeries = (curves: readonly LevelCurve[], factor = 1): readonly Series[] =>
  curves.map((curve) => {
    const intervals = intervalsOf(curve.points);
    return {
      class: curve.class,
      points: curve.points.map(({ level, mean }, i) => {
        const { low, high } = intervals[i]!;
        return pointOf(logSnr(level), mean * factor, low * factor, high * factor);
      }),
    };
  });

/** The squared error of every class over log-SNR, ±1.96 standard errors. Levels without a positive error are left out. */
export const errorSeries = (curves: readonly LevelCurve[]): readonly Series[] =>
  curves.map((curve) => ({
    class: curve.class,
    points: curve.points
      .filter(({ mean }) => mean > 0)
      .map(({ level, mean, standardError }) => {
        const half = 1.96 * standardError;
        return { x: logSnr(level), y: mean, low: mean - half, high: mean + half, sure: true };
      }),
  }));

/** The running gap of every class over evaluations, `factor` times. */
export const settlingSeries = (curves: readonly SettlingCurve[], factor = 1): readonly Series[] =>
  curves.map((curve) => ({
    class: curve.class,
    points: curve.points.map(({ nfe, gap, low, high }) => pointOf(nfe, gap * factor, low * factor, high * factor)),
  }));

const pointOf = (x: number, y: number, low: number, high: number): SeriesPoint => ({
  x,
  y,
  low,
  high,
  sure: low > 0 || high < 0,
});
