import type { LevelPoint } from '#core/scoring/curve.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { type ClassIndex, type Level, logSnr } from '#core/units.ts';
import { formatFixed, formatSignificant, formatUncertain } from '#ui/chart/formatNumber.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { chooseLines } from './chooseLines.ts';
import { measuredAt } from './intervalsOf.ts';
import { pointOf } from './pointOf.ts';
import { unitOf } from './unitWords.ts';
import { words } from './words.ts';

/**
 * What a polite live region says about the cursor and the class under it (the leader when there is none): level, gap to
 * the reference with its interval, both errors. Empty when there is nothing to say. Debounce it before speaking.
 */
export function describeCursor(
  view: RunView | undefined,
  names: readonly string[],
  levels: readonly Level[],
  cursor: number | undefined,
  hovered: ClassIndex | undefined,
): string {
  const level = cursor === undefined ? undefined : levels[cursor];
  if (view === undefined || level === undefined) return '';
  const subject = hovered ?? chooseLines(view, [], undefined).focus;
  const place = words.place(formatFixed(logSnr(level), 1), formatSignificant(level, 2));
  const one = nameOf(names, subject);
  const other = nameOf(names, view.reference);
  const [error, otherError] = [pointOf(view.errors[subject], level), pointOf(view.errors[view.reference], level)];
  if (error === undefined) return words.notMeasured(place, one);
  const size = (point: LevelPoint) => formatSignificant(point.mean, 4);
  if (subject === view.reference || otherError === undefined) return words.asReference(place, one, size(error));
  return words.comparedAt(place, one, against(view, subject, level, other), size(error), size(otherError));
}

function against(view: RunView, subject: ClassIndex, level: Level, other: string): string {
  const point = measuredAt(view.evidence[subject], level);
  if (point === undefined) return words.notCompared(other);
  const { name, factor } = unitOf(view);
  const { low, high } = point;
  const gap = formatUncertain(Math.abs(point.mean) * factor, (high - point.mean) * factor);
  return words.compared(point.mean >= 0, other, `${gap} ${name}`, low > 0 || high < 0, point.n);
}
