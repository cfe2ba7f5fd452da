import { AxisBottom } from '#ui/chart/AxisBottom.tsx';
import { Caption } from '#ui/chart/Caption.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { Rule } from '#ui/chart/Rule.tsx';
import { scalesFor, ticksOf } from '#ui/chart/scalesFor.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import type { Course } from './raceOn.ts';
import { words } from './words.ts';

const ROW = 24;

/** One lane a class: as long as it was asked, with a cross where it was ruled out. */
export function Lanes({ course: { asked, alive, outcome }, whole }: Readonly<{ course: Course; whole: number }>) {
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const bottom = asked.length * ROW + 4;
  const x = { from: 0, to: Math.max(whole, ...asked), kind: { type: 'linear' } } as const;
  const frame = { width, height: bottom + 24, left: 26, right: 20, top: 0, bottom: 24 };
  const { sx } = scalesFor(x, { from: 0, to: 1, kind: { type: 'linear' } }, frame);
  const told = asked.map((n, c) => words.race.lane('ABCDEF'[c]!, n, alive.includes(c))).join(' ');
  return (
    <div ref={ref}>
      <svg role="img" aria-label={`${words.race.chart}. ${told}`} width={width} height={frame.height}>
        <Rule x1={sx(whole)} x2={sx(whole)} y1={0} y2={bottom} color="var(--chart-axis)" dash="3 3" />
        {asked.map((n, c) => {
          const { color, dash, shape } = seriesStyle(c);
          const y = c * ROW + 14;
          const isIn = alive.includes(c);
          return (
            <g key={color}>
              <Caption x={8} y={y} text={'ABCDEF'[c]!} bold={isIn} color="var(--ink)" />
              <Rule x1={frame.left} x2={sx(n)} y1={y} y2={y} color={color} width={4} dash={isIn ? undefined : dash} />
              {isIn ? (
                <Dot x={sx(n)} y={y + 0.5} shape={shape} color={color} size={outcome === undefined ? 8 : 11} />
              ) : (
                <Caption x={sx(n) + 4} y={y} text="×" size={16} bold color="var(--ink)" />
              )}
            </g>
          );
        })}
        <AxisBottom ticks={ticksOf(x, width / 80)} place={sx} y={bottom} title="" left={frame.left} />
      </svg>
    </div>
  );
}
