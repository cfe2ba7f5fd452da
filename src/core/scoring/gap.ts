import type { Gap } from './standing.ts';
import { studentFactor } from './studentFactor.ts';

/** The gap of a class over itself. */
export const noGap: Gap = { mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 };

/** A gap whose spread is not known yet; `mean` is NaN when that is not known either. */
export const boundlessGap = (mean: number): Gap => ({
  mean,
  standardError: Number.NaN,
  degreesOfFreedom: 0,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
});

/** A gap with its 95 % interval by Student's t, ν ≥ 1. */
export function studentGap(mean: number, standardError: number, degreesOfFreedom: number): Gap {
  const half = studentFactor(degreesOfFreedom) * standardError;
  return { mean, standardError, degreesOfFreedom, low: mean - half, high: mean + half };
}

/** The gap seen from the other side. */
export const opposite = ({ mean, standardError, degreesOfFreedom, low, high }: Gap): Gap => ({
  mean: 0 - mean,
  standardError,
  degreesOfFreedom,
  low: 0 - high,
  high: 0 - low,
});
