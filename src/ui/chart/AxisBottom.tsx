import { Caption } from './Caption.tsx';
import type { Tick } from './ticks.ts';

type Props = Readonly<{
  ticks: readonly Tick[];
  place: (at: number) => number;
  /** Top of the row, in pixels. */
  y: number;
  /** What the row counts, written in the margin at its left. */
  title: string;
  left: number;
  color?: string;
}>;

/** One row of ticks below a plot. */
export const AxisBottom = ({ ticks, place, y, title, left, color = 'var(--chart-axis)' }: Props) => (
  <g>
    <path
      d={ticks.map(({ at, text }) => `M${Math.floor(place(at)) + 0.5},${y}v${text === '' ? 3 : 5}`).join('')}
      stroke={color}
    />
    {ticks.map(({ at, text }) =>
      text === '' ? null : <Caption key={at} x={place(at)} y={y + 12} text={text} anchor="middle" />,
    )}
    <Caption x={left - 22} y={y + 12} text={title} anchor="end" color="var(--ink-faint)" />
  </g>
);
