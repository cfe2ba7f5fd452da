import type { SeriesPoint } from './series.ts';

/** A corner of the outline of an area over zero. */
export type Corner = Readonly<{ x: number; y: number }>;

/** The cells of a plan on the axis of λ: one width for all, or where each begins and the last ends, falling. */
export type Cells = number | readonly number[];

/**
 * The outline of the area between a curve and zero. When all levels are there its signed area is exactly Σ y · width.
 *
 * Cells that are all alike have the levels in their middles: the outline follows the curve and runs on level for half a
 * cell at either end. Other cells are drawn as steps, each as wide as it is; where none was measured the area is empty.
 * Corners are added where the outline crosses zero, so that the two sides can be filled apart.
 */
export function areaOf(points: readonly SeriesPoint[], cells: Cells): readonly Corner[] {
  const corners = typeof cells === 'number' ? followed(points, cells) : stepped(points, cells);
  return corners.flatMap(({ x, y }, i) => {
    const before = corners[i - 1];
    if (before === undefined || before.y * y >= 0) return [{ x, y }];
    return [
      { x: before.x + ((x - before.x) * before.y) / (before.y - y), y: 0 },
      { x, y },
    ];
  });
}

function followed(points: readonly SeriesPoint[], width: number): readonly Corner[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const outward = points.length > 1 ? Math.sign(last.x - first.x) * (width / 2) : width / 2;
  return [{ x: first.x - outward, y: first.y }, ...points, { x: last.x + outward, y: last.y }];
}

function stepped(points: readonly SeriesPoint[], edges: readonly number[]): readonly Corner[] {
  return edges.slice(1).flatMap((to, l) => {
    const from = edges[l]!;
    const y = points.find(({ x }) => x <= from && x > to)?.y ?? 0;
    return [
      { x: from, y },
      { x: to, y },
    ];
  });
}
