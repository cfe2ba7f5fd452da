import { area } from 'd3-shape';

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
  const path = area<T>(x, low, high)
    .defined((datum) => [x(datum), low(datum), high(datum)].every(Number.isFinite))
    .digits(2)(data as T[]);
  return path === null ? null : <path d={path} fill={color} fillOpacity={opacity} stroke="none" />;
}
