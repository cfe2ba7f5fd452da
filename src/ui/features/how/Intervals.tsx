import type { Gap } from '#core/scoring/standing.ts';
import { AxisBottom } from '#ui/chart/AxisBottom.tsx';
import { Caption } from '#ui/chart/Caption.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { pad } from '#ui/chart/limits.ts';
import { Rule } from '#ui/chart/Rule.tsx';
import { scalesFor, ticksOf } from '#ui/chart/scalesFor.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { words } from './words.ts';

type Props = Readonly<{
  label: string;
  rows: readonly Readonly<{ name: string; gap: Gap; isStrong: boolean }>[];
  exact: number;
}>;

const ROW = 38;

/** Gaps with their 95 % intervals below each other, zero, and the closed form. */
export function Intervals({ label, rows, exact }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const bottom = rows.length * ROW + 6;
  const [from, to] = pad(
    [Math.min(0, ...rows.map(({ gap }) => gap.low)), Math.max(0, ...rows.map(({ gap }) => gap.high))],
    0.05,
  );
  const x = { from, to, kind: { type: 'linear' } } as const;
  const frame = { width, height: bottom + 24, left: 6, right: 6, top: 0, bottom: 24 };
  const { sx } = scalesFor(x, { from: 0, to: 1, kind: { type: 'linear' } }, frame);
  const told = rows.map(({ name, gap }) => words.intervalOf(name, gap.low.toFixed(2), gap.high.toFixed(2))).join(' ');
  return (
    <div ref={ref}>
      <svg role="img" aria-label={`${label}. ${told}`} width={width} height={frame.height}>
        <Rule x1={sx(0)} x2={sx(0)} y1={0} y2={bottom} color="var(--chart-zero)" />
        <Rule x1={sx(exact)} x2={sx(exact)} y1={0} y2={bottom} color="var(--ink)" dash="1.5 2.5" width={1.5} />
        {rows.map(({ name, gap, isStrong }, i) => {
          const y = i * ROW + 26;
          return (
            <g key={name}>
              <Caption x={8} y={y - 15} text={name} bold={isStrong} color="var(--ink)" halo="var(--page)" />
              <Rule
                x1={sx(gap.low)}
                x2={sx(gap.high)}
                y1={y}
                y2={y}
                color={isStrong ? 'var(--series-1)' : 'var(--chart-rest)'}
                width={3}
              />
              <Dot
                x={sx(gap.mean)}
                y={y + 0.5}
                shape="circle"
                color={isStrong ? 'var(--series-1)' : 'var(--chart-rest)'}
                size={9}
              />
            </g>
          );
        })}
        <AxisBottom ticks={ticksOf(x, 5)} place={sx} y={bottom} title="" left={frame.left} />
      </svg>
    </div>
  );
}
