import { Caption } from './Caption.tsx';
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
    <path d={ticks.map(({ at }) => `M${left},${Math.floor(place(at)) + 0.5}H${right}`).join('')} stroke={grid} />
    {ticks.map(({ at, text }) =>
      text === '' ? null : <Caption key={at} x={left - 8} y={place(at)} text={text} anchor="end" />,
    )}
  </g>
);
