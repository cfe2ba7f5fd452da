import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';
import { chooseLines, type Lines } from './chooseLines.ts';
import { type EnvelopePoint, envelopeOf } from './envelopeOf.ts';
import type { Series } from './series.ts';

/** The series of a chart, sorted into lines and envelope. */
export type ChartData = Readonly<{ lines: Lines; series: readonly Series[]; rest: readonly EnvelopePoint[] }>;

/** Nothing to draw yet. */
const nothing: ChartData = {
  lines: { drawn: [], rest: [], focus: -1, strong: new Set(), contenders: new Set() },
  series: [],
  rest: [],
};

/**
 * Sorts all series of a view into those with a line of their own and those inside the envelope.
 *
 * @param all series by class index, made from the view
 */
export function chartData(
  view: RunView | undefined,
  all: (view: RunView) => readonly Series[],
  pins: readonly ClassIndex[],
  hovered: ClassIndex | undefined,
): ChartData {
  if (view === undefined) return nothing;
  const series = all(view);
  const lines = chooseLines(view, pins, hovered);
  const own = (classes: readonly ClassIndex[]) => classes.flatMap((c) => series[c] ?? []);
  return { lines, series: own(lines.drawn), rest: envelopeOf(own(lines.rest)) };
}
