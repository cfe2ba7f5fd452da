import { extentOf, type Limits, union, within } from '#ui/chart/limits.ts';
import type { EnvelopePoint } from './envelopeOf.ts';
import type { Series, SeriesPoint } from './series.ts';

/** How far a chart's values reach, and how far they reach when only the contenders count. */
export type Fits = Readonly<{ all: Limits; close: Limits }>;

/** Room for what is not fitted, as a share of the range of what is. */
const ROOM = 0.5;

/**
 * Vertical limits, zero included. `all` holds every value; `close` holds every value of the contenders, and of the
 * others what comes near. Intervals are held up to half the range of the values: a band may leave the frame, a
 * contender's line may not.
 *
 * @param counts which of a contender's points count for `close`
 */
export function fitVertical(
  lines: readonly Series[],
  rest: readonly EnvelopePoint[],
  contenders: ReadonlySet<number>,
  counts: (point: SeriesPoint) => boolean = () => true,
): Fits {
  const leading = lines.filter((line) => contenders.has(line.class)).flatMap((line) => line.points.filter(counts));
  const values = extentOf([0, ...leading.map((point) => point.y)]) ?? [0, 0];
  const room = ROOM * (values[1] - values[0]);
  const roomy: Limits = [values[0] - room, values[1] + room];
  const others = [
    ...lines.flatMap((line) => line.points.map((point) => point.y)),
    ...rest.flatMap((p) => [p.low, p.high]),
  ];
  const everything = union(values, extentOf(others) ?? values);
  const bands = extentOf(leading.flatMap((point) => [point.low, point.high]).filter(Number.isFinite)) ?? values;
  const banded = union(values, within(bands, roomy));
  return { all: union(everything, banded), close: union(banded, within(everything, roomy)) };
}
