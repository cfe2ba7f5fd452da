import { Band } from '#ui/chart/Band.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { Line } from '#ui/chart/Line.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import styles from './PlotFrame.module.css';
import type { PlotModel } from './plotModel.ts';
import { runsOf } from './runsOf.ts';
import type { Series } from './series.ts';

type Props = Readonly<{
  series: Series;
  name: string;
  model: PlotModel;
  /** Thick, with its band. */
  strong: boolean;
  dim: boolean;
  /** The reference's own line is the zero line and not drawn again. */
  flat: boolean;
}>;

/** One class's line: full where its interval excludes zero, thin and pale elsewhere. */
export function SeriesLine({ series, name, model: { sx, sy, y }, strong, dim, flat }: Props) {
  const { color, dash, shape } = seriesStyle(series.class);
  const single = series.points.length === 1 ? series.points[0] : undefined;
  // A logarithmic axis has no place for what is not positive: the band then reaches its lower end.
  const floor = (value: number) => sy(y.kind.type === 'log' ? Math.max(value, y.from) : value);
  return (
    <g data-class={name} className={styles.line} opacity={dim ? 0.25 : 1}>
      {strong && !flat ? (
        <Band
          data={series.points}
          x={(p) => sx(p.x)}
          low={(p) => floor(p.low)}
          high={(p) => floor(p.high)}
          color={color}
        />
      ) : null}
      {single === undefined || flat ? null : (
        <Dot
          x={sx(single.x)}
          y={sy(single.y)}
          shape={shape}
          color={color}
          hollow={single.sure ? undefined : 'var(--surface)'}
        />
      )}
      {flat
        ? null
        : runsOf(series.points).map(({ sure, corners }) => (
            <Line
              key={String(sure)}
              data={corners}
              x={(p) => sx(p.x)}
              y={(p) => sy(p.y)}
              color={color}
              dash={dash}
              width={(strong ? 2.25 : 1.25) * (sure ? 1 : 0.75)}
              opacity={sure ? 1 : strong ? 0.6 : 0.4}
            />
          ))}
    </g>
  );
}
