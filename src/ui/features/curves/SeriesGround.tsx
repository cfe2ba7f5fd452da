import type { ReactNode } from 'react';
import { AxisBottom } from '#ui/chart/AxisBottom.tsx';
import { AxisLeft } from '#ui/chart/AxisLeft.tsx';
import { Band } from '#ui/chart/Band.tsx';
import { Caption } from '#ui/chart/Caption.tsx';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Rule } from '#ui/chart/Rule.tsx';
import { ticksOf } from '#ui/chart/scalesFor.ts';
import { LineLabels } from './LineLabels.tsx';
import type { TickRow } from './levelAxis.ts';
import type { PlotModel } from './plotModel.ts';
import { SeriesLine } from './SeriesLine.tsx';

type Props = Readonly<{
  model: PlotModel;
  names: readonly string[];
  hovered: number | undefined;
  rows: readonly TickRow[];
  /** Words at the left end, in the middle and at the right end of the bottom axis. */
  ends: readonly [string, string, string];
  /** Class whose line is the zero line, if any. */
  zero?: number | undefined;
  /** Drawn under the lines, clipped to the plot. */
  areas?: ReactNode;
  /** Written in the middle while there is no line. */
  empty: string;
  /** Drawn above the lines. */
  notes?: ReactNode;
}>;

/** Lines over an axis, with bands, an envelope and names at their ends: what the three charts share. */
export function SeriesGround({ model, names, hovered, rows, ends, zero, areas, empty, notes }: Props) {
  const { frame, y, sx, sy, series, rest, lines } = model;
  const { left, top } = frame;
  const right = frame.width - frame.right;
  const bottom = frame.height - frame.bottom;
  const last = bottom + rows.length * 19;
  const blank = series.every((line) => line.points.length === 0);
  const behind = [...series].reverse().sort((a, b) => rank(a.class) - rank(b.class));
  return (
    <>
      {y.kind.type === 'symlog' ? <LinearZone model={model} linear={y.kind.linear} /> : null}
      {blank ? null : (
        <AxisLeft
          ticks={ticksOf(y, Math.max(3, Math.floor((bottom - top) / 44)))}
          place={sy}
          left={left}
          right={right}
        />
      )}
      <Rule x1={left} y1={bottom} x2={right} y2={bottom} color="var(--chart-axis)" />
      {rows.map(({ title, ticks }, i) => (
        <AxisBottom key={title} ticks={ticks} place={sx} y={bottom + i * 19} title={title} left={left} />
      ))}
      {ends.map((text, i) => (
        <Caption
          key={['start', 'middle', 'end'][i]}
          x={[left, (left + right) / 2, right][i]!}
          y={last + 10}
          text={text}
          anchor={(['start', 'middle', 'end'] as const)[i]!}
          color="var(--ink-faint)"
        />
      ))}
      <svg
        aria-hidden="true"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      >
        <Band
          data={rest}
          x={(p) => sx(p.x)}
          low={(p) => sy(p.low)}
          high={(p) => sy(p.high)}
          color="var(--chart-rest)"
          opacity={0.18}
        />
        {areas}
        {zero === undefined || blank ? null : (
          <Rule x1={left} y1={sy(0)} x2={right} y2={sy(0)} color="var(--chart-zero)" />
        )}
        {behind.map((line) => (
          <SeriesLine
            key={line.class}
            series={line}
            name={nameOf(names, line.class)}
            model={model}
            strong={lines.strong.has(line.class)}
            dim={hovered !== undefined && hovered !== line.class}
            flat={line.class === zero}
          />
        ))}
      </svg>
      {notes}
      {blank ? (
        <Caption
          x={(left + right) / 2}
          y={(top + bottom) / 2}
          text={empty}
          anchor="middle"
          size={13}
          color="var(--ink-faint)"
        />
      ) : null}
      <LineLabels model={model} names={names} hovered={hovered} zero={zero} />
    </>
  );

  /** Emphasised lines are drawn last. */
  function rank(c: number): number {
    if (c === hovered) return 3;
    return c === lines.focus ? 2 : Number(lines.strong.has(c));
  }
}

function LinearZone({ model: { frame, sy }, linear }: Readonly<{ model: PlotModel; linear: number }>) {
  const [high, low] = [Math.max(frame.top, sy(linear)), Math.min(frame.height - frame.bottom, sy(-linear))];
  const right = frame.width - frame.right;
  return (
    <rect
      x={frame.left}
      y={high}
      width={right - frame.left}
      height={Math.max(0, low - high)}
      fill="var(--chart-linear)"
    />
  );
}
