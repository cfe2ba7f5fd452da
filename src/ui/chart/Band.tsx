import { areaBetween } from './pathOf.ts';

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
  const path = areaBetween(data, x, low, high);
  return path === undefined ? null : <path d={path} fill={color} fillOpacity={opacity} stroke="none" />;
}
