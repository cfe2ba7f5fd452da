import type { LevelRange } from '#core/scoring/levelRange.ts';
import { type Level, logSnr } from '#core/units.ts';
import { type AxisPlan, type Scale, ticksOf } from '#ui/chart/scalesFor.ts';
import { logTicks, type Tick, thinTicks } from '#ui/chart/ticks.ts';

/** Width in λ of the cell of one level of a plan. */
export const cellWidth = (levels: readonly Level[]): number =>
  levels.length > 1 ? (logSnr(levels[0]!) - logSnr(levels.at(-1)!)) / (levels.length - 1) : 2;

/** The axis of log-SNR, from clean to noise, over the cells of a plan that are seen; `edges` when they are not alike. */
export function levelAxis(levels: readonly Level[], edges?: readonly number[], zoom?: LevelRange): AxisPlan {
  const { first, last } = zoom ?? { first: 0, last: levels.length - 1 };
  const [from, to] = zoom === undefined ? [edges?.[0], edges?.at(-1)] : [edges?.[first], edges?.[last + 1]];
  if (from !== undefined && to !== undefined) return { from, to, kind: { type: 'linear' } };
  const half = cellWidth(levels) / 2;
  const [clean, noise] = levels.length > 0 ? [logSnr(levels[first]!), logSnr(levels[last]!)] : [6, -6];
  return { from: clean + half, to: noise - half, kind: { type: 'linear' } };
}

/** One row of ticks below a plot. */
export type TickRow = Readonly<{ title: string; ticks: readonly Tick[] }>;

/** Two rows of ticks for the axis of levels: λ, and below it σ. `at` is λ in both. */
export function levelRows(axis: AxisPlan, place: Scale): readonly TickRow[] {
  const width = Math.abs(place(axis.to) - place(axis.from));
  const sigmas = logTicks(Math.exp(-axis.from / 2), Math.exp(-axis.to / 2), Math.max(3, Math.floor(width / 46)));
  const inLambda = sigmas.map(({ at, text }) => ({ at: logSnr(at), text }));
  return [
    { title: 'λ', ticks: ticksOf(axis, Math.max(3, Math.floor(width / 60))) },
    { title: 'σ', ticks: thinTicks(inLambda, place, 34) },
  ];
}
