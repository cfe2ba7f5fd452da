import { useMemo } from 'react';
import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';
import { chooseLines, type Lines } from './chooseLines.ts';
import { type EnvelopePoint, envelopeOf } from './envelopeOf.ts';
import type { Series } from './series.ts';

/** The series of a chart, sorted into lines and envelope. */
export type ChartData = Readonly<{ lines: Lines; series: readonly Series[]; rest: readonly EnvelopePoint[] }>;

const noLines: Lines = { drawn: [], rest: [], focus: -1, strong: new Set(), contenders: new Set() };

/**
 * Sorts all series of a view into those with a line of their own and those inside the envelope.
 *
 * @param seriesOf series by class index; keep its identity, the work is done again when it changes
 */
export function useChartData(
  view: RunView | undefined,
  seriesOf: (view: RunView) => readonly Series[],
  pins: readonly ClassIndex[],
  hovered: ClassIndex | undefined,
): ChartData {
  const all = useMemo(() => (view === undefined ? [] : seriesOf(view)), [view, seriesOf]);
  return useMemo(() => {
    const lines = view === undefined ? noLines : chooseLines(view, pins, hovered);
    const own = (classes: readonly ClassIndex[]) => classes.flatMap((c) => all[c] ?? []);
    return { lines, series: own(lines.drawn), rest: envelopeOf(own(lines.rest)) };
  }, [view, all, pins, hovered]);
}
