import type { Corner } from './areaOf.ts';
import type { SeriesPoint } from './series.ts';

/** All of a line that is drawn in one manner, with a corner that is not finite between stretches. */
export type Run = Readonly<{ sure: boolean; corners: readonly Corner[] }>;

const gap: Corner = { x: Number.NaN, y: Number.NaN };

/**
 * Cuts a line halfway between a point that is sure and one that is not; stretches share their end points. However often
 * it is cut, it is drawn in two strokes, the sure one on top: a line of noise would else be hundreds of them.
 */
export function runsOf(points: readonly SeriesPoint[]): readonly Run[] {
  const corners = { sure: [] as Corner[], unsure: [] as Corner[] };
  let before: SeriesPoint | undefined;
  for (const point of points) {
    const own = corners[point.sure ? 'sure' : 'unsure'];
    if (before !== undefined && before.sure !== point.sure) {
      const cut = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 };
      corners[before.sure ? 'sure' : 'unsure'].push(cut);
      if (own.length > 0) own.push(gap);
      own.push(cut);
    }
    own.push(point);
    before = point;
  }
  return [
    { sure: false, corners: corners.unsure },
    { sure: true, corners: corners.sure },
  ].filter((run) => run.corners.length > 0);
}
