import type { ClassIndex } from '../units.ts';

/**
 * Mean over pictures of Σ_c (p_c − [c is the truth])²: from 0 (certain and right) to 2 (certain and wrong). NaN for none.
 *
 * @source Brier (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78
 */
export const brierScore = (
  pictures: readonly Readonly<{ truth: ClassIndex; probabilities: readonly number[] }>[],
): number =>
  pictures.reduce(
    (sum, { truth, probabilities }) =>
      sum + probabilities.reduce((own, p, c) => own + (p - (c === truth ? 1 : 0)) ** 2, 0),
    0,
  ) / pictures.length;
