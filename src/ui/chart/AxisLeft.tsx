import { Caption } from './Caption.tsx';
import { Rule } from './Rule.tsx';
import type { Tick } from './ticks.ts';

type Props = Readonly<{
  ticks: readonly Tick[];
  place: (at: number) => number;
  /** The plot's left and right edge, in pixels: a faint line at every tick joins them. */
  left: number;
  right: number;
  grid?: string;
}>;

/** Ticks at the left of a plot, with its grid. */
export const AxisLeft = ({ ticks, place, left, right, grid = 'var(--chart-grid)' }: Props) => (
  <g>
    {ticks.map(({ at, text }) => (
      <g key={at}>
        <Rule x1={left} y1={place(at)} x2={right} y2={place(at)} color={grid} />
        {text === '' ? null : <Caption x={left - 8} y={place(at)} text={text} anchor="end" />}
      </g>
    ))}
  </g>
);
