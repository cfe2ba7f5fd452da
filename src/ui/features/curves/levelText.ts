import { logSnr } from '#core/units.ts';
import { formatFixed, formatSignificant } from '#ui/chart/formatNumber.ts';

/** A level in a chart's words: "λ −0.8 · σ 1.5"; undefined for no level. */
export const levelText = (sigma: number | undefined): string | undefined =>
  sigma === undefined ? undefined : `λ ${formatFixed(logSnr(sigma), 1)} · σ ${formatSignificant(sigma, 2)}`;
