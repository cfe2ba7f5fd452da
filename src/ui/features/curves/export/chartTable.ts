import { logSnr } from '#core/units.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { pointOf } from '../pointOf.ts';
import { errorSeries, evidenceSeries, settlingSeries } from '../series.ts';
import { unitOf } from '../unitWords.ts';
import type { ChartSource } from './chartSource.ts';

/** A cell that is not known is undefined. */
export type Cell = string | number | undefined;

/** The numbers of a chart in long form: a row for every class at every level, or after every so many evaluations. */
export type ChartTable = Readonly<{ columns: readonly string[]; rows: readonly (readonly Cell[])[] }>;

/**
 * The numbers behind a chart, of all classes, best first. `level` counts from the clean end, from 0; `low` and `high` are
 * the interval as it is drawn.
 *
 * @param weight what the reading multiplies a squared error by at a level, where it does that
 */
export function chartTable(source: ChartSource, weight?: (sigma: number) => number): ChartTable {
  return source.kind === 'settling' ? settlingTable(source) : levelTable(source, weight);
}

function levelTable(
  { kind, view, classes, levels }: ChartSource,
  weight: ((sigma: number) => number) | undefined,
): ChartTable {
  const { factor } = unitOf(view);
  const [curves, scale] = kind === 'evidence' ? [view.evidence, factor] : [view.errors, 1];
  const series = kind === 'evidence' ? evidenceSeries(curves, factor) : errorSeries(curves);
  const rows = view.standing.ranking.flatMap((c) =>
    levels.flatMap((sigma, l): readonly (readonly Cell[])[] => {
      const point = pointOf(curves[c], sigma);
      if (point === undefined) return [];
      const x = logSnr(sigma);
      const drawn = series[c]?.points.find((each) => each.x === x);
      const numbers = [point.mean * scale, point.standardError * scale, weight?.(sigma), drawn?.low, drawn?.high].map(
        known,
      );
      return [[nameOf(classes, c), l, sigma, known(x), point.n, ...numbers]];
    }),
  );
  return {
    columns: ['class', 'level', 'sigma', 'log_snr', 'n', 'mean', 'standard_error', 'weight', 'low', 'high'],
    rows,
  };
}

function settlingTable({ view, classes }: ChartSource): ChartTable {
  const series = settlingSeries(view.settling, unitOf(view).factor);
  const rows = view.standing.ranking.flatMap((c) =>
    (series[c]?.points ?? []).map(({ x, y, low, high }) => [nameOf(classes, c), x, ...[y, low, high].map(known)]),
  );
  return { columns: ['class', 'evaluations', 'gap', 'low', 'high'], rows };
}

/** A number as files have it: none that is not finite, and no zero with a sign. */
const known = (value: number | undefined): number | undefined =>
  Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined;
