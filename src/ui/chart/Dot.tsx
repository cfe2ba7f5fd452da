import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';

const symbols = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
};

/** The shapes a point can have. */
export type DotShape = keyof typeof symbols;

type Props = Readonly<{
  /** Centre, in pixels. */
  x: number;
  y: number;
  shape: DotShape;
  color: string;
  /** Side of a square of the same area, in pixels. */
  size?: number;
  /** Drawn as an outline filled with this colour: a value that is not sure. */
  hollow?: string | undefined;
}>;

/** A point. Shapes have the same area, so none shouts. */
export function Dot({ x, y, shape, color, size = 7, hollow }: Props) {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  return (
    <path
      d={symbol(symbols[shape], size * size).digits(2)() ?? ''}
      transform={`translate(${round(x)},${round(y)})`}
      fill={hollow ?? color}
      stroke={hollow === undefined ? 'none' : color}
      strokeWidth={hollow === undefined ? undefined : 1.5}
    />
  );
}

const round = (pixels: number): number => Math.round(pixels * 100) / 100;
