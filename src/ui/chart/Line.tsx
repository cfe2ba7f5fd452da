import { line } from 'd3-shape';

type Props<T> = Readonly<{
  data: readonly T[];
  /** Pixels; a value that is not finite breaks the line. */
  x: (datum: T) => number;
  y: (datum: T) => number;
  color: string;
  width?: number;
  dash?: string | undefined;
  opacity?: number;
}>;

/** A polyline through the data: no smoothing, gaps where there is nothing. */
export function Line<T>({ data, x, y, color, width = 1.5, dash, opacity = 1 }: Props<T>) {
  const path = line<T>(x, y)
    .defined((datum) => Number.isFinite(x(datum)) && Number.isFinite(y(datum)))
    .digits(2)(data as T[]);
  if (path === null) return null;
  return (
    <path
      d={path}
      fill="none"
      stroke={color}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeOpacity={opacity}
      strokeLinejoin="round"
      strokeLinecap={dash === undefined ? 'round' : 'butt'}
    />
  );
}
