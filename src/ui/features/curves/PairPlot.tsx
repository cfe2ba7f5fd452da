import { useMemo } from 'react';
import type { Level } from '#core/units.ts';
import { logSnr } from '#core/units.ts';
import { Line } from '#ui/chart/Line.tsx';
import { levelText } from '#ui/chart/levelText.ts';
import type { AxisPlan } from '#ui/chart/scalesFor.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { strongestLevel } from '#ui/chart/strongestLevel.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { allLabels } from './labelOf.ts';
import { levelRows } from './levelAxis.ts';
import styles from './Pair.module.css';
import { PlotFrame } from './PlotFrame.tsx';
import { PlotSurface, type Pointing } from './PlotSurface.tsx';
import type { PairSide } from './pairWords.ts';
import { frameFor, plotModel } from './plotModel.ts';
import { SeriesGround } from './SeriesGround.tsx';
import type { Series } from './series.ts';
import type { ChartData } from './useChartData.ts';
import { words } from './words.ts';

type Props = Pointing &
  Readonly<{
    title: string;
    side: PairSide;
    data: ChartData;
    levels: readonly Level[];
    width: number;
    x: AxisPlan;
    y: AxisPlan;
    /** Lines of another run: those of the classes that matter here are drawn dotted under these. */
    under?: readonly Series[] | undefined;
  }>;

const HEIGHT = 260;

/** One of two runs: the evidence of its classes over the noise levels, on axes that are given. */
export function PairPlot({ title, side, data, levels, width, x, y, under = [], ...pointing }: Props) {
  const [ref] = useWidth<HTMLDivElement>(width);
  const { view, names } = side;
  const model = useMemo(
    () => plotModel({ ...data, frame: frameFor(width, HEIGHT, allLabels(names), 2), x, y, stops: levels.map(logSnr) }),
    [data, width, names, x, y, levels],
  );
  const { cursor, hovered } = pointing;
  const rows = levelRows(x, model.sx);
  const { strong, contenders } = data.lines;
  const matter = new Set([...strong, ...contenders]);
  return (
    <figure className={styles.plot} aria-label={title} style={{ width }}>
      <figcaption className={styles.note}>{title}</figcaption>
      <PlotSurface
        ref={ref}
        label={title}
        model={model}
        ranking={view.standing.ranking}
        start={strongestLevel(view.evidence[data.lines.focus], levels) ?? 0}
        {...pointing}
      >
        <PlotFrame
          model={model}
          cursor={cursor}
          cursorText={levelText(cursor === undefined ? undefined : levels[cursor])}
        >
          <SeriesGround
            model={model}
            names={names}
            hovered={hovered}
            rows={rows}
            ends={words.ends}
            zero={view.reference}
            empty={words.unmeasured}
            areas={under
              .filter(({ class: c }) => c !== view.reference && matter.has(c))
              .map((line) => (
                <Line
                  key={line.class}
                  data={line.points}
                  x={(p) => model.sx(p.x)}
                  y={(p) => model.sy(p.y)}
                  color={seriesStyle(line.class).color}
                  width={strong.has(line.class) ? 2.25 : 1.25}
                  dash="1 4"
                  opacity={hovered === undefined || hovered === line.class ? 1 : 0.25}
                />
              ))}
          />
        </PlotFrame>
      </PlotSurface>
    </figure>
  );
}
