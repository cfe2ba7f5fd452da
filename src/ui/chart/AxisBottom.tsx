import { Caption } from './Caption.tsx';
import { Rule } from './Rule.tsx';
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
    {ticks.map(({ at, text }) => (
      <g key={at}>
        <Rule x1={place(at)} y1={y} x2={place(at)} y2={y + (text === '' ? 3 : 5)} color={color} />
        {text === '' ? null : <Caption x={place(at)} y={y + 12} text={text} anchor="middle" />}
      </g>
    ))}
    <Caption x={left - 22} y={y + 12} text={title} anchor="end" color="var(--ink-faint)" />
  </g>
);
