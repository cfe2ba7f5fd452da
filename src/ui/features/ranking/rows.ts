import type { ScoreUnit } from '#core/scoring/reading.ts';
import type { Standing } from '#core/scoring/standing.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';

/** One class of the ranking. Positions are shares of the bar's full length, which the leader has. */
export type Row = Readonly<{
  class: number;
  name: string;
  score: number;
  /** How far behind the leader, in words; undefined for the leader. */
  behind: string | undefined;
  length: number;
  /** Ends of the 95 % whisker; undefined for the leader and while the interval is unknown. */
  whisker: Readonly<{ from: number; to: number }> | undefined;
  /** Evaluations of the run when it last asked for the class; undefined for a class that it asked to the end. */
  ruledOut: number | undefined;
}>;

/**
 * The ranking's rows, best first. The bars' scale is the gap of the middle class, so that the leaders can be told apart;
 * classes further behind than that have an empty bar and their number.
 *
 * @param ruledOut evaluations when a class was last asked, by class; undefined for one that was asked to the end
 */
export function rows(
  { ranking, scores, lead }: Standing,
  names: readonly string[],
  unit: ScoreUnit,
  ruledOut: readonly (number | undefined)[] = [],
): readonly Row[] {
  const scale = lead[ranking[Math.ceil(ranking.length / 2)] ?? 0]?.mean ?? 0;
  const position = (gap: number) => (scale > 0 ? Math.min(1, Math.max(0, 1 - gap / (1.15 * scale))) : 1);
  const factor = unit === 'votes' ? 100 : 1;
  const digits = sharedDigits(lead.map(({ standardError }) => standardError * factor));
  return ranking.map((c, rank) => {
    const { mean, low, high } = lead[c]!;
    return {
      class: c,
      name: names[c] ?? `class ${c}`,
      score: scores[c]!,
      behind: rank === 0 ? undefined : formatFixed(-mean * factor, digits),
      length: position(mean),
      whisker:
        rank === 0 || !Number.isFinite(low) || position(mean) === 0
          ? undefined
          : { from: position(high), to: position(low) },
      ruledOut: ruledOut[c],
    };
  });
}

/** One number of decimals for the whole column: that of the most precise gap. */
function sharedDigits(standardErrors: readonly number[]): number {
  const known = standardErrors.filter((error) => error > 0 && Number.isFinite(error));
  return known.length === 0 ? 1 : uncertainDecimals(2 * Math.min(...known));
}

/** The rows whose class name contains what was typed. */
export const matching = (all: readonly Row[], typed: string): readonly Row[] =>
  all.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
