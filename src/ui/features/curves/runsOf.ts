import type { Corner } from './areaOf.ts';
import type { SeriesPoint } from './series.ts';

/** A stretch of a line that is drawn in one manner. */
export type Run = Readonly<{ sure: boolean; corners: readonly Corner[] }>;

/** Cuts a line halfway between a point that is sure and one that is not; stretches share their end points. */
export function runsOf(points: readonly SeriesPoint[]): readonly Run[] {
  const runs: { sure: boolean; corners: Corner[] }[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before === undefined || before.sure !== point.sure) {
      const cut = before === undefined ? [] : [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 }];
      runs.at(-1)?.corners.push(...cut);
      runs.push({ sure: point.sure, corners: cut });
    }
    runs.at(-1)!.corners.push(point);
  }
  return runs;
}
