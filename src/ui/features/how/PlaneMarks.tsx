import type { GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import type { PlaneScale } from './Plane.tsx';

/** Circles around the means: one and two spreads of each class. */
export const Spreads = ({ world, scale }: Readonly<{ world: GaussianWorld; scale: PlaneScale }>) =>
  world.means.map((mean, c) => {
    const [cx, cy] = [scale.x(mean[0]!), scale.y(mean[1]!)];
    const { color, dash } = seriesStyle(c);
    return [1, 2].map((times) => (
      <circle
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
        key={`${c} ${times}`}
        cx={cx}
        cy={cy}
        r={scale.length(times * world.deviations[c]!)}
        fill={color}
        fillOpacity={0.06}
        stroke={color}
        strokeOpacity={0.45}
        strokeDasharray={dash}
      />
    ));
  });

/** The line of places that both of two classes are equally near to. */
export function Boundary({ world, scale }: Readonly<{ world: GaussianWorld; scale: PlaneScale }>) {
  const [a, b] = [world.means[0]!, world.means[1]!];
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const size = Math.hypot(dx, dy);
  if (size === 0) return null;
  const [mx, my] = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
  const [ux, uy] = [(-dy / size) * 4, (dx / size) * 4];
  return (
    <line
      x1={scale.x(mx - ux)}
      y1={scale.y(my - uy)}
      x2={scale.x(mx + ux)}
      y2={scale.y(my + uy)}
      stroke="var(--chart-zero)"
      strokeWidth={1.5}
    />
  );
}
