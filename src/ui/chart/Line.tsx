import { lineOf } from './pathOf.ts';

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
  const path = lineOf(data, x, y);
  if (path === undefined) return null;
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
