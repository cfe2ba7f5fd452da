import { Caption } from '#ui/chart/Caption.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { Rule } from '#ui/chart/Rule.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { type PlotModel, pointAt } from './plotModel.ts';

/** The cursor: a line at a stop, and a dot on every class's line, hollow where its interval holds zero. */
export function CursorMarks({ model, stop, text }: Readonly<{ model: PlotModel; stop: number; text: string }>) {
  const { frame, sx, sy, series, stops } = model;
  const at = stops[stop];
  const x = sx(at ?? Number.NaN);
  if (at === undefined || !(x >= frame.left && x <= frame.width - frame.right)) return null;
  const bottom = frame.height - frame.bottom;
  const room = 60;
  const anchor = x < frame.left + room ? 'start' : x > frame.width - frame.right - room ? 'end' : 'middle';
  return (
    <g>
      <Rule x1={x} y1={frame.top - 2} x2={x} y2={bottom} color="var(--chart-cursor)" dash="2 2" />
      {series.map((line) => {
        const point = pointAt(line, at);
        const y = point === undefined ? Number.NaN : sy(point.y);
        if (point === undefined || !(y >= frame.top && y <= bottom)) return null;
        const { color, shape } = seriesStyle(line.class);
        const hollow = point.sure ? undefined : 'var(--surface)';
        return <Dot key={line.class} x={x} y={y} shape={shape} color={color} size={6} hollow={hollow} />;
      })}
      <Caption x={x} y={frame.top - 11} text={text} anchor={anchor} color="var(--ink)" halo="var(--surface)" />
    </g>
  );
}
