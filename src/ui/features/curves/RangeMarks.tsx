import type { LevelRange } from '#core/scoring/levelRange.ts';
import { type Level, logSnr } from '#core/units.ts';
import { Rule } from '#ui/chart/Rule.tsx';
import type { PlotModel } from './plotModel.ts';

type Props = Readonly<{
  model: PlotModel;
  levels: readonly Level[];
  edges?: readonly number[] | undefined;
  range: LevelRange;
}>;

/** Veils the levels that do not count. */
export function RangeMarks({ model: { frame, x, sx }, levels, edges, range: { first, last } }: Props) {
  const [from, to] = [edgeBefore(first), edgeBefore(last + 1)];
  const bottom = frame.height - frame.bottom;
  const veils = [
    [sx(x.from), from],
    [to, sx(x.to)],
  ] as const;
  return (
    <g data-range={`${first} ${last}`}>
      {veils.map(([left, right], side) => (
        <rect
          key={side === 0 ? 'before' : 'after'}
          x={left}
          y={frame.top}
          width={Math.max(0, right - left)}
          height={bottom - frame.top}
          fill="var(--surface)"
          fillOpacity={0.72}
        />
      ))}
      {[from, to].map((at, side) => (
        <Rule
          key={side === 0 ? 'from' : 'to'}
          x1={at}
          y1={frame.top - 2}
          x2={at}
          y2={bottom}
          color="var(--accent)"
          width={1.5}
        />
      ))}
    </g>
  );

  /** Where the cell of a level begins: in a plan of equal cells halfway to the level before, at the axis's end for the first. */
  function edgeBefore(l: number): number {
    if (edges?.[l] !== undefined) return sx(edges[l]);
    const [before, here] = [levels[l - 1], levels[l]];
    if (before === undefined) return sx(x.from);
    return here === undefined ? sx(x.to) : sx((logSnr(before) + logSnr(here)) / 2);
  }
}
