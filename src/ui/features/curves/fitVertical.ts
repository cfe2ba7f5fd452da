import { extentOfSeen, type Limits, union, within } from '#ui/chart/limits.ts';
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
  const leading = lines.filter((line) => contenders.has(line.class));
  const eachLeading = (see: (point: SeriesPoint) => void) => {
    for (const { points } of leading) for (const point of points) if (counts(point)) see(point);
  };
  const values = extentOfSeen((see) => {
    see(0);
    eachLeading(({ y }) => see(y));
  }) ?? [0, 0];
  const room = ROOM * (values[1] - values[0]);
  const roomy: Limits = [values[0] - room, values[1] + room];
  const others = extentOfSeen((see) => {
    for (const { points } of lines) for (const { y } of points) see(y);
    for (const { low, high } of rest) {
      see(low);
      see(high);
    }
  });
  const bands = extentOfSeen((see) =>
    eachLeading(({ low, high }) => {
      see(low);
      see(high);
    }),
  );
  const everything = union(values, others ?? values);
  const banded = union(values, within(bands ?? values, roomy));
  return { all: union(everything, banded), close: union(banded, within(everything, roomy)) };
}
