import { area } from 'd3-shape';

const outline = area<readonly [x: number, low: number, high: number]>(
  (edge) => edge[0],
  (edge) => edge[1],
  (edge) => edge[2],
)
  .defined(([x, low, high]) => Number.isFinite(x) && Number.isFinite(low) && Number.isFinite(high))
  .digits(1);

type Props<T> = Readonly<{
  data: readonly T[];
  /** Pixels; a value that is not finite leaves a gap. */
  x: (datum: T) => number;
  low: (datum: T) => number;
  high: (datum: T) => number;
  color: string;
  opacity?: number;
}>;

/** The area between two lines: an interval, an envelope, or (with one of them constant) an integral. */
export function Band<T>({ data, x, low, high, color, opacity = 0.14 }: Props<T>) {
  const path = outline(data.map((datum) => [x(datum), low(datum), high(datum)]));
  return path === null ? null : <path d={path} fill={color} fillOpacity={opacity} stroke="none" />;
}
