import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex, Level } from '#core/units.ts';
import { formatUncertain } from '#ui/chart/formatNumber.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { measuredAt } from './intervalsOf.ts';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

/** Caption, columns and cells of a readout. */
export type ReadoutShape = Readonly<{
  caption: string;
  columns: readonly string[];
  cells: (classIndex: ClassIndex) => readonly string[];
}>;

/** Gaps to the reference at one level and in all, with half widths of 95 % intervals. */
export function evidenceReadout(
  view: RunView,
  levels: readonly Level[],
  at: number | undefined,
  { name, factor }: UnitWords,
): ReadoutShape {
  const level = at === undefined ? undefined : levels[at];
  const here = levelText(level);
  return {
    caption: here === undefined ? words.gapTo : words.gapToAt(here),
    columns: [words.perUnit(name), words.draws, words.inAll(name)],
    cells: (c) => {
      if (c === view.reference) return ['0', '', '0'];
      const point = measuredAt(view.evidence[c], level);
      const gap = view.gaps[c]!;
      const atLevel =
        point === undefined ? '–' : formatUncertain(point.mean * factor, (point.high - point.mean) * factor, true);
      const inAll = formatUncertain(gap.mean * factor, ((gap.high - gap.low) / 2) * factor, true);
      return [atLevel, point === undefined ? '–' : String(point.n), inAll];
    },
  };
}
