import { Band } from '#ui/chart/Band.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { areaOf, type Cells } from './areaOf.ts';
import type { PlotModel } from './plotModel.ts';
import type { Series } from './series.ts';

type Props = Readonly<{ series: Series; cells: Cells; model: PlotModel; dim: boolean }>;

/** The area between a class's evidence and zero: its own colour where it speaks for the class, grey where against. */
export function EvidenceArea({ series, cells, model: { sx, sy }, dim }: Props) {
  const outline = areaOf(series.points, cells);
  const { color } = seriesStyle(series.class);
  const opacity = dim ? 0.06 : 0.2;
  return (
    <g data-area={series.class}>
      <Band
        data={outline}
        x={(p) => sx(p.x)}
        low={() => sy(0)}
        high={(p) => sy(Math.max(0, p.y))}
        color={color}
        opacity={opacity}
      />
      <Band
        data={outline}
        x={(p) => sx(p.x)}
        low={() => sy(0)}
        high={(p) => sy(Math.min(0, p.y))}
        color="var(--chart-against)"
        opacity={opacity}
      />
    </g>
  );
}
