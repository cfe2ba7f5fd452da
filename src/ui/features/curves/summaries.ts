import type { LevelPoint } from '#core/scoring/curve.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { type Level, logSnr } from '#core/units.ts';
import { decimalsFor, formatFixed, formatSignificant } from '#ui/chart/formatNumber.ts';
import { rangeText } from '#ui/chart/levelText.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { chooseLines } from './chooseLines.ts';
import { gapSentence } from './gapPhrase.ts';
import { cellWidth } from './levelAxis.ts';
import { unitOf } from './unitWords.ts';
import { words } from './words.ts';

/** The evidence chart in words: the gap, where most of it was found, and how far the run has come. */
export function evidenceSummary(
  view: RunView,
  names: readonly string[],
  levels: readonly Level[],
  {
    range,
    edges,
    zoom,
  }: Readonly<{
    range?: LevelRange | undefined;
    edges?: readonly number[] | undefined;
    zoom?: LevelRange | undefined;
  }> = {},
): string {
  const unit = unitOf(view);
  const { focus } = chooseLines(view, [], undefined);
  const curve = view.evidence[focus]?.points ?? [];
  const cells = cellsOf(levels, edges);
  const measured = curve.map(({ level }) => cells[levels.indexOf(level)]!);
  const span = mostEvidence(curve.map(({ mean }, i) => mean * (measured[i]!.from - measured[i]!.to)));
  const sentences = [gapSentence(view, names, unit)];
  if (range !== undefined) sentences.unshift(words.rangeSentence(rangeText(levels, range, words.to)));
  if (zoom !== undefined) sentences.push(words.zoomSentence(rangeText(levels, zoom, words.to)));
  if (span !== undefined) {
    const [high, low] = [measured[span[0]]!.from, measured[span[1]]!.to];
    const decimals = decimalsFor(Math.min(...cells.map(({ from, to }) => from - to)));
    sentences.push(words.mostEvidence(formatFixed(low, decimals), formatFixed(high, decimals)));
  }
  if (curve.length < levels.length) sentences.push(words.levelsMeasured(curve.length, levels.length));
  return sentences.join(' ');
}

/** The cells of the levels in λ, which falls with σ. */
function cellsOf(levels: readonly Level[], edges: readonly number[] | undefined) {
  if (edges !== undefined) return levels.map((_, l) => ({ from: edges[l]!, to: edges[l + 1]! }));
  const half = cellWidth(levels) / 2;
  return levels.map((level) => ({ from: logSnr(level) + half, to: logSnr(level) - half }));
}

/**
 * The shortest stretch of neighbouring levels that holds at least half of the evidence on the side that prevails;
 * undefined with fewer than two levels or without evidence.
 *
 * @param shares what each level adds to the gap
 * @returns the first and the last of the stretch, counted among `shares`
 */
export function mostEvidence(shares: readonly number[]): readonly [number, number] | undefined {
  const side = Math.sign(shares.reduce((sum, share) => sum + share, 0)) || 1;
  const weights = shares.map((share) => Math.max(0, share * side));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (shares.length < 2 || !(total > 0)) return undefined;
  let best: readonly [number, number] = [0, shares.length - 1];
  for (let from = 0, to = 0, held = 0; to < shares.length; to++) {
    held += weights[to]!;
    while (held - weights[from]! >= total / 2) held -= weights[from++]!;
    if (held >= total / 2 && to - from < best[1] - best[0]) best = [from, to];
  }
  return best;
}

/** The chart of errors in words: their range, and at how many levels the leader has the lowest. */
export function errorsSummary({ errors, standing }: RunView, names: readonly string[]): string {
  const { leader, ranking } = standing;
  const own = errors[leader]?.points ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return words.noErrors;
  const lowest = own.filter(({ level, mean }, i) =>
    ranking.every((c) => mean <= (pointAt(errors[c]?.points ?? [], level, i)?.mean ?? mean)),
  );
  const name = nameOf(names, leader);
  const range =
    own.length === 1
      ? words.errorIs(name, formatSignificant(first.mean, 3))
      : words.errorRange(name, formatSignificant(first.mean, 3), formatSignificant(last.mean, 3));
  return `${range} ${words.lowestAt(lowest.length, own.length)}`;
}

/** The point at a level, which most often lies where it lies in other curves. */
const pointAt = (points: readonly LevelPoint[], level: Level, likely: number): LevelPoint | undefined =>
  points[likely]?.level === level ? points[likely] : points.find((point) => point.level === level);

/** The settling chart in words: the gap now, and since when its interval has excluded zero. */
export function settlingSummary(
  view: RunView,
  names: readonly string[],
  ruledOut: readonly (number | undefined)[] = [],
): string {
  const unit = unitOf(view);
  const { focus } = chooseLines(view, [], undefined);
  const points = view.settling[focus]?.points ?? [];
  const last = points.at(-1);
  if (last === undefined) return words.notSettling;
  const first = points.findLastIndex(({ low, high }) => !(low > 0 || high < 0)) + 1;
  const since = points[first];
  const out = ruledOut.filter((at) => at !== undefined).length;
  const dropped = out === 0 ? '' : ` ${words.ruledOut(out)}`;
  const after = words.after(formatFixed(last.nfe, 0), `${gapSentence(view, names, unit)}${dropped}`);
  return since === undefined ? after : `${after} ${words.since(formatFixed(since.nfe, 0))}`;
}
