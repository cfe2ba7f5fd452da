import type { AxisPlan } from '#ui/chart/scalesFor.ts';
import type { Series } from './series.ts';

/** What leaves the frame, in words; undefined when nothing does. A close-up hides nothing in silence. */
export function leaving(series: readonly Series[], { from, to }: AxisPlan): string | undefined {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const lines = series.filter(({ points }) => points.some(({ y }) => y < low || y > high)).length;
  const bands = series.some(({ points }) =>
    points.some((p) => (p.low < low || p.high > high) && Number.isFinite(p.low)),
  );
  if (lines > 0) return `${lines} ${lines === 1 ? 'line leaves' : 'lines leave'} the frame: “All” shows them whole.`;
  return bands ? 'Some intervals reach beyond the frame.' : undefined;
}
