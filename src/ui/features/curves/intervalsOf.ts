import type { LevelCurve, LevelPoint } from '#core/scoring/curve.ts';
import { studentFactor } from '#core/scoring/studentFactor.ts';
import type { Level } from '#core/units.ts';

/** A 95 % interval; infinite while nothing tells the spread. */
export type Interval = Readonly<{ low: number; high: number }>;

/** From this many draws on, a level's own spread is used. */
const ENOUGH = 4;

/**
 * 95 % intervals of a curve's means by Student's t. A level of two or three draws knows its spread too badly (t = 12.7
 * for two): its variance is then pooled with the measured levels next to it, degrees of freedom added up. In a Gaussian
 * world, where that variance changes up to sixfold from a level to the next, they still cover as they should.
 */
export const intervalsOf = (points: readonly LevelPoint[]): readonly Interval[] =>
  points.map((point, i) => {
    const reach = point.n < ENOUGH ? 1 : 0;
    let freedom = 0;
    let squares = 0;
    for (let k = Math.max(0, i - reach); k <= i + reach && k < points.length; k++) {
      const { n, standardError } = points[k]!;
      if (!(n > 1 && standardError >= 0)) continue;
      freedom += n - 1;
      squares += (n - 1) * n * standardError * standardError;
    }
    const half =
      freedom > 0 ? studentFactor(freedom) * Math.sqrt(squares / freedom / point.n) : Number.POSITIVE_INFINITY;
    return { low: point.mean - half, high: point.mean + half };
  });

/** A curve's point at a level with its interval, if it has been measured there. */
export function measuredAt(
  curve: LevelCurve | undefined,
  level: Level | undefined,
): (LevelPoint & Interval) | undefined {
  const points = curve?.points ?? [];
  const at = points.findIndex((point) => point.level === level);
  const [point, interval] = [points[at], intervalsOf(points.slice(Math.max(0, at - 1), at + 2))[Math.min(at, 1)]];
  return point === undefined || interval === undefined ? undefined : { ...point, ...interval };
}
