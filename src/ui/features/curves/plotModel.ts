import { textWidth } from '#ui/chart/fitText.ts';
import { type AxisPlan, type Frame, type Scale, scalesFor } from '#ui/chart/scalesFor.ts';
import type { Lines } from './chooseLines.ts';
import type { EnvelopePoint } from './envelopeOf.ts';
import type { Series, SeriesPoint } from './series.ts';

/** Everything a plot needs to be drawn and to be pointed at. */
export type PlotModel = Readonly<{
  frame: Frame;
  x: AxisPlan;
  y: AxisPlan;
  sx: Scale;
  sy: Scale;
  lines: Lines;
  /** Lines of their own, best first. */
  series: readonly Series[];
  /** Range of the classes without a line of their own. */
  rest: readonly EnvelopePoint[];
  /** The series of those classes: not drawn, but pointed at. */
  others?: readonly Series[] | undefined;
  /** Where the cursor can stand, in units of x, from left to right. */
  stops: readonly number[];
}>;

/** The parts of a model that are chosen; the scales follow. */
export const plotModel = (parts: Omit<PlotModel, 'sx' | 'sy'>): PlotModel => ({
  ...parts,
  ...scalesFor(parts.x, parts.y, parts.frame),
});

/** Size of a chart and its margins: room at the right for the longest of all names, within reason, so that nothing shifts. */
export function frameFor(width: number, height: number, names: readonly string[], rows: number): Frame {
  const small = width < 480;
  const longest = Math.max(0, ...names.map((name) => textWidth(name, 11.5)));
  const right = Math.min(small ? 104 : 168, 38 + longest);
  return { width, height, left: small ? 40 : 52, right: Math.max(60, right), top: 20, bottom: 6 + rows * 19 };
}

/** The point of a series at a stop, if it has one there. */
export const pointAt = (series: Series, stop: number | undefined): SeriesPoint | undefined =>
  stop === undefined
    ? undefined
    : series.points.find((point) => Math.abs(point.x - stop) <= 1e-6 * Math.abs(stop) + 1e-9);

/** What is under a pointer: the nearest stop, and the class whose line is nearest in y there, drawn or not. */
export function nearest(
  { frame, sx, sy, series, others = [], stops }: PlotModel,
  px: number,
  py: number,
): Readonly<{ stop: number; class: number | undefined }> | undefined {
  if (stops.length === 0) return undefined;
  const inPlot = Math.min(frame.width - frame.right, Math.max(frame.left, px));
  const stop = argmin(stops, (at) => Math.abs(sx(at) - inPlot));
  const clamp = (y: number) => Math.min(frame.height - frame.bottom, Math.max(frame.top, y));
  const there = [...series, ...others].flatMap((line) => {
    const point = pointAt(line, stops[stop]);
    return point === undefined ? [] : [{ class: line.class, off: Math.abs(clamp(sy(point.y)) - py) }];
  });
  return { stop, class: there[argmin(there, (line) => line.off)]?.class };
}

function argmin<T>(items: readonly T[], of: (item: T) => number): number {
  let best = 0;
  for (const [i, item] of items.entries()) if (of(item) < of(items[best]!)) best = i;
  return best;
}
