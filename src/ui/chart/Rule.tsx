type Props = Readonly<{
  /** Ends, in pixels. */
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  color: string;
  width?: number;
  dash?: string | undefined;
}>;

/** A straight line: an axis, a grid line, a cursor. */
export const Rule = ({ x1, y1, x2, y2, color, width = 1, dash }: Props) => (
  <line
    x1={crisp(x1)}
    y1={crisp(y1)}
    x2={crisp(x2)}
    y2={crisp(y2)}
    stroke={color}
    strokeWidth={width}
    strokeDasharray={dash}
  />
);

/** The middle of a pixel, where a line of width 1 is sharp. */
const crisp = (pixels: number): number => Math.floor(pixels) + 0.5;
