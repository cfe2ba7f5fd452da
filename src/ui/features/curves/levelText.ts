import { logSnr } from '#core/units.ts';
import { formatFixed, formatSignificant } from '#ui/chart/formatNumber.ts';

/** A level in a chart's words: "λ −0.8 · σ 1.5". */
export const levelText = (sigma: number): string =>
  `λ ${formatFixed(logSnr(sigma), 1)} · σ ${formatSignificant(sigma, 2)}`;
