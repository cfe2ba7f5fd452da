import type { ModelCard } from '#runtime/modelCard.ts';

type Density = NonNullable<ModelCard['levelDensity']>;

/** Where levels and densities lie on the drawing, in its own units. */
export type DensityScale = Readonly<{
  width: number;
  height: number;
  low: number;
  high: number;
  x: (sigma: number) => number;
  y: (density: number) => number;
}>;

const [WIDTH, HEIGHT] = [420, 130];

/** ln σ from the first to the last level, density from 0 to a little above its peak. */
export function densityScale({ levels, density }: Density): DensityScale {
  const [low, high] = [levels[0] ?? 1, levels.at(-1) ?? 2];
  const peak = Math.max(...density);
  return {
    width: WIDTH,
    height: HEIGHT,
    low,
    high,
    x: (sigma) => (WIDTH * Math.log(sigma / low)) / Math.log(high / low),
    y: (value) => HEIGHT * (1 - (peak > 0 ? value / (1.08 * peak) : 0)),
  };
}

/** The filled outline, closed along the axis. */
export function densityPath({ levels, density }: Density, { x, y, height }: DensityScale): string {
  const points = levels.map((sigma, l) => `${x(sigma).toFixed(1)},${y(density[l] ?? 0).toFixed(1)}`);
  return `M${x(levels[0] ?? 1).toFixed(1)},${height}L${points.join('L')}L${x(levels.at(-1) ?? 1).toFixed(1)},${height}Z`;
}
