import type { LevelPoint } from '#core/scoring/curve.ts';
import { AxisBottom } from '#ui/chart/AxisBottom.tsx';
import { AxisLeft } from '#ui/chart/AxisLeft.tsx';
import { Band } from '#ui/chart/Band.tsx';
import { Caption } from '#ui/chart/Caption.tsx';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { Line } from '#ui/chart/Line.tsx';
import { extentOf, pad, padLog, union } from '#ui/chart/limits.ts';
import { Rule } from '#ui/chart/Rule.tsx';
import { type AxisPlan, scalesFor, ticksOf } from '#ui/chart/scalesFor.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import styles from './How.module.css';
import { drawnDigits, exactDigits, levelDigits } from './numbers.ts';
import { words } from './words.ts';

/** One line of a chart: what draws say, and the closed form. */
export type LevelSeries = Readonly<{
  name: string;
  index: number;
  drawn: readonly LevelPoint[];
  exact: readonly LevelPoint[];
}>;

type Props = Readonly<{
  title: string;
  series: readonly LevelSeries[];
  /** Heights on a scale of powers of ten; else around a zero line. */
  log?: boolean;
  /** Shades the area between the first line and zero. */
  area?: boolean;
  /** A level with a name. */
  mark?: Readonly<{ level: number; text: string }> | undefined;
}>;

const HEIGHT = 200;

/** A curve over noise levels: draws with two standard errors on either side, and the closed form as a thin dark line. */
export function LevelChart({ title, series, log = false, area = false, mark }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const frame = { width, height: HEIGHT, left: 48, right: 10, top: 12, bottom: 26 };
  const levels = series[0]?.exact ?? [];
  const x: AxisPlan = { from: levels[0]?.level ?? 0.1, to: levels.at(-1)?.level ?? 1, kind: { type: 'log' } };
  const { sx, sy } = scalesFor(x, heightPlan(series, log), frame);
  const y = heightPlan(series, log);
  const [right, bottom] = [width - frame.right, HEIGHT - frame.bottom];
  const half = ({ standardError }: LevelPoint) => 2 * standardError;
  // Below the axis of a logarithmic chart there is no room: the band ends at the frame.
  const low = (point: LevelPoint) => Math.min(bottom, sy(Math.max(point.mean - half(point), log ? y.from : -Infinity)));
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        <span>{title}</span>
        <span className={styles.legend}>
          {series.map(({ name, index }) => (
            <span key={name}>
              <ClassKey index={index} /> {name}
            </span>
          ))}
          <span>
            <svg width={22} height={12} aria-hidden="true">
              <Rule x1={0} y1={6} x2={22} y2={6} color="var(--ink)" dash="1.5 2.5" width={1.5} />
            </svg>{' '}
            {words.closedForm}
          </span>
        </span>
      </figcaption>
      <div ref={ref}>
        <svg role="img" aria-label={`${title}. ${series.map(summaryOf).join(' ')}`} width={width} height={HEIGHT}>
          <AxisLeft ticks={ticksOf(y, 4)} place={sy} left={frame.left} right={right} />
          <AxisBottom ticks={ticksOf(x, width / 60)} place={sx} y={bottom} title="σ" left={frame.left} />
          {log ? null : <Rule x1={frame.left} x2={right} y1={sy(0)} y2={sy(0)} color="var(--chart-zero)" />}
          {mark === undefined ? null : (
            <g>
              <Rule
                x1={sx(mark.level)}
                x2={sx(mark.level)}
                y1={frame.top}
                y2={bottom}
                color="var(--chart-axis)"
                dash="3 3"
              />
              <Caption x={sx(mark.level) + 5} y={frame.top + 6} text={mark.text} halo="var(--surface)" />
            </g>
          )}
          {series.map(({ name, index, drawn, exact }) => {
            const { color, dash } = seriesStyle(index);
            const at = ({ level }: LevelPoint) => sx(level);
            const height = ({ mean }: LevelPoint) => sy(mean);
            return (
              <g key={name}>
                {area ? <Band data={exact} x={at} low={() => sy(0)} high={height} color={color} opacity={0.1} /> : null}
                <Band
                  data={drawn}
                  x={at}
                  low={low}
                  high={(point) => sy(point.mean + half(point))}
                  color={color}
                  opacity={0.22}
                />
                <Line data={drawn} x={at} y={height} color={color} dash={dash} width={2} />
                <Line data={exact} x={at} y={height} color="var(--ink)" dash="1.5 2.5" />
              </g>
            );
          })}
        </svg>
      </div>
      <details className={styles.numbers}>
        <summary>{words.numbers}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className={styles.scroll} aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">σ</th>
                {series.map(({ name }) => (
                  <th scope="col" key={name}>
                    {words.drawnOf(name)}
                  </th>
                ))}
                {series.map(({ name }) => (
                  <th scope="col" key={name}>
                    {words.exactOf(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {levels.map(({ level }, l) => (
                <tr key={level}>
                  <th scope="row">{levelDigits(level)}</th>
                  {series.map(({ name, drawn }) => (
                    <td key={name}>{drawnDigits(drawn[l])}</td>
                  ))}
                  {series.map(({ name, exact }) => (
                    <td key={name}>{exactDigits(exact[l]?.mean)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

function heightPlan(series: readonly LevelSeries[], log: boolean): AxisPlan {
  const exact = extentOf(series.flatMap(({ exact }) => exact.map(({ mean }) => mean)));
  const ends = ({ mean, standardError }: LevelPoint) => [mean - 2 * standardError, mean + 2 * standardError];
  const seen = ({ drawn }: LevelSeries) => drawn.flatMap((point) => (log ? [point.mean] : ends(point)));
  const drawn = extentOf(series.flatMap(seen));
  if (exact === undefined || drawn === undefined) return { from: 0, to: 1, kind: { type: 'linear' } };
  const both = union(exact, drawn);
  const [from, to] = log ? padLog(both, 0.04) : pad(union(both, [-0.02, 0.02]), 0.08);
  return { from, to, kind: { type: log ? 'log' : 'linear' } };
}

/** Where a line is furthest from zero, for those who do not see it. */
function summaryOf({ name, exact }: LevelSeries): string {
  const peak = exact.reduce((most, point) => (Math.abs(point.mean) > Math.abs(most.mean) ? point : most), exact[0]!);
  return words.chartSummary(name, exactDigits(peak.mean), levelDigits(peak.level));
}
