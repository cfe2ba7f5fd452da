import { useMemo } from 'react';
import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';
import type { AxisPlan } from '#ui/chart/scalesFor.ts';
import { chooseLines, type Lines } from './chooseLines.ts';
import { type EnvelopePoint, envelopeOf } from './envelopeOf.ts';
import type { Series, SeriesPoint } from './series.ts';

/** The series of a chart, sorted into lines and envelope. */
export type ChartData = Readonly<{
  lines: Lines;
  series: readonly Series[];
  rest: readonly EnvelopePoint[];
  /** The series inside the envelope. */
  others: readonly Series[];
}>;

const noLines: Lines = { drawn: [], rest: [], focus: -1, strong: new Set(), contenders: new Set() };

/** Whether a point lies on the part of an axis that is seen. */
const isIn =
  ({ from, to }: AxisPlan) =>
  ({ x }: SeriesPoint): boolean =>
    x >= Math.min(from, to) && x <= Math.max(from, to);

/**
 * Sorts all series of a view into those with a line of their own and those inside the envelope.
 *
 * @param seriesOf series by class index; keep its identity, the work is done again when it changes
 * @param seen the axis of a zoomed chart: points beyond it are left out; keep its identity too
 */
export function useChartData(
  view: RunView | undefined,
  seriesOf: (view: RunView) => readonly Series[],
  pins: readonly ClassIndex[],
  hovered: ClassIndex | undefined,
  solo?: ClassIndex,
  seen?: AxisPlan,
): ChartData {
  const all = useMemo(() => {
    const whole = view === undefined ? [] : seriesOf(view);
    return seen === undefined ? whole : whole.map((line) => ({ ...line, points: line.points.filter(isIn(seen)) }));
  }, [view, seriesOf, seen]);
  return useMemo(() => {
    const lines = view === undefined ? noLines : chooseLines(view, pins, hovered, solo);
    const own = (classes: readonly ClassIndex[]) => classes.flatMap((c) => all[c] ?? []);
    const others = own(lines.rest);
    return { lines, series: own(lines.drawn), rest: envelopeOf(others), others };
  }, [view, all, pins, hovered, solo]);
}
