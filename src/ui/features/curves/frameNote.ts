import { formatPower } from '#ui/chart/formatNumber.ts';
import type { AxisPlan } from '#ui/chart/scalesFor.ts';
import type { Series } from './series.ts';
import { words } from './words.ts';

/** What a reader must know about the frame: what leaves it, and where a symlog axis is linear. Nothing is hidden in silence. */
export function frameNote(series: readonly Series[], { from, to, kind }: AxisPlan): string | undefined {
  if (kind.type === 'symlog') return words.linearWithin(formatPower(kind.linear));
  const lines = series.filter(({ points }) => points.some(({ y }) => y < from || y > to)).length;
  if (lines > 0) return words.linesLeave(lines);
  const bands = series.some(({ points }) => points.some(({ low, high }) => low < from || high > to));
  return bands ? words.intervalsLeave : undefined;
}
