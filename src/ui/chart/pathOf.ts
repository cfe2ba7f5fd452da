import { createPathWriter } from './pathWriter.ts';

const writer = createPathWriter();

/**
 * The path of a polyline, broken where a coordinate is not finite; a lone point is closed, so that it shows as a dot.
 * Undefined when there is nothing to draw.
 */
export function lineOf<T>(data: readonly T[], x: (datum: T) => number, y: (datum: T) => number): string | undefined {
  let corners = 0;
  for (const datum of data) {
    const [px, py] = [x(datum), y(datum)];
    if (Number.isFinite(px) && Number.isFinite(py)) {
      if (corners++ === 0) writer.moveTo(px, py);
      else writer.lineTo(px, py);
    } else {
      if (corners === 1) writer.close();
      corners = 0;
    }
  }
  if (corners === 1) writer.close();
  return writer.take();
}

/** The path around the area between two lines: along `high` and back along `low`, with gaps where one is not finite. */
export function areaBetween<T>(
  data: readonly T[],
  x: (datum: T) => number,
  low: (datum: T) => number,
  high: (datum: T) => number,
): string | undefined {
  const known = (datum: T) => Number.isFinite(x(datum)) && Number.isFinite(low(datum)) && Number.isFinite(high(datum));
  for (let from = 0; from < data.length; from++) {
    let to = from;
    for (; to < data.length && known(data[to]!); to++) {
      if (to === from) writer.moveTo(x(data[to]!), high(data[to]!));
      else writer.lineTo(x(data[to]!), high(data[to]!));
    }
    for (let i = to - 1; i >= from; i--) writer.lineTo(x(data[i]!), low(data[i]!));
    if (to > from) writer.close();
    from = to;
  }
  return writer.take();
}
