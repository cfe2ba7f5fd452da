import type { LevelRange } from '#core/scoring/levelRange.ts';
import { logSnr } from '#core/units.ts';
import { formatFixed, formatSignificant } from './formatNumber.ts';

/** A level in a chart's words: "λ −0.8 · σ 1.5"; undefined for no level. */
export const levelText = (sigma: number | undefined): string | undefined =>
  sigma === undefined ? undefined : `λ ${formatFixed(logSnr(sigma), 1)} · σ ${formatSignificant(sigma, 2)}`;

/** Some levels in a chart's words, as its axis runs: "λ 3.1 to −0.8" where `between` says so; one level has one number. */
export function rangeText(
  levels: readonly number[],
  { first, last }: LevelRange,
  between: (from: string, to: string) => string,
): string {
  const text = (l: number) => formatFixed(logSnr(levels[l] ?? Number.NaN), 1);
  const [from, to] = [text(first), text(last)];
  return from === to ? `λ ${from}` : between(from, to);
}
