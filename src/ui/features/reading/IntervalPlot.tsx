import type { Gap } from '#core/scoring/standing.ts';
import { Rule } from '#ui/chart/Rule.tsx';

const width = 132;
const height = 14;

/** A gap's interval beside zero, each on its own scale: what matters is whether it reaches the line. */
export function IntervalPlot({ gap: { mean, low, high }, color }: Readonly<{ gap: Gap; color: string }>) {
  if (!Number.isFinite(high - low)) return null;
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const from = Math.min(0, low / reach);
  const place = (value: number) => 6 + ((value / reach - from) / (1 - from)) * (width - 12);
  const middle = height / 2;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Rule x1={place(0)} y1={1} x2={place(0)} y2={height - 1} color="var(--chart-zero)" />
      <line
        x1={place(low)}
        y1={middle}
        x2={place(high)}
        y2={middle}
        stroke={color}
        strokeWidth={5}
        strokeOpacity={0.4}
      />
      <circle cx={place(mean)} cy={middle} r={3.5} fill={color} />
    </svg>
  );
}
