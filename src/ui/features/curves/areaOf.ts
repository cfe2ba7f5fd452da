import type { SeriesPoint } from './series.ts';

/** A corner of the outline of an area over zero. */
export type Corner = Readonly<{ x: number; y: number }>;

/**
 * The outline of the area between a curve and zero. Levels are midpoints of cells `width` wide, so the outline runs on
 * level for half a cell at either end: when all levels are there its signed area is exactly Σ y · width. Corners are
 * added where it crosses zero, so that the two sides can be filled apart.
 */
export function areaOf(points: readonly SeriesPoint[], width: number): readonly Corner[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const outward = points.length > 1 ? Math.sign(last.x - first.x) * (width / 2) : width / 2;
  const corners = [{ x: first.x - outward, y: first.y }, ...points, { x: last.x + outward, y: last.y }];
  return corners.flatMap(({ x, y }, i) => {
    const before = corners[i - 1];
    if (before === undefined || before.y * y >= 0) return [{ x, y }];
    return [
      { x: before.x + ((x - before.x) * before.y) / (before.y - y), y: 0 },
      { x, y },
    ];
  });
}
