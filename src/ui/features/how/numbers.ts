import type { LevelPoint } from '#core/scoring/curve.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { formatFixed, formatSignificant, formatUncertain, uncertainDecimals } from '#ui/chart/formatNumber.ts';

/** A level with as many digits as a reader needs. */
export const levelDigits = (sigma: number): string => formatSignificant(sigma, 2);

/** A mean of draws with its standard error. */
export const drawnDigits = (point: LevelPoint | undefined): string =>
  point === undefined ? '–' : formatUncertain(point.mean, point.standardError);

/** A number that has no uncertainty. */
export const exactDigits = (value: number | undefined): string => formatSignificant(value ?? Number.NaN, 3);

/** A gap with its standard error, and the ends of its interval with as many digits. */
export function gapDigits({
  mean,
  standardError,
  low,
  high,
}: Gap): Readonly<{ mean: string; low: string; high: string }> {
  const decimals = uncertainDecimals(standardError, mean);
  return {
    mean: formatUncertain(mean, standardError, true),
    low: formatFixed(low, decimals),
    high: formatFixed(high, decimals),
  };
}
