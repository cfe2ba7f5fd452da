import { softmax } from '#core/math/softmax.ts';
import type { Scored } from './scored.ts';

/** Bins of confidence that reports and cards use. */
export const CALIBRATION_BINS = 15;

/** How sure a verdict was, from 0 to 1, and whether it was right. */
export type Sure = Readonly<{ confidence: number; right: boolean }>;

/**
 * Expected calibration error: verdicts are put into bins of equal width by their confidence; the error is the mean over
 * verdicts of |share right − mean confidence| of their bin. From 0 to 1; NaN for no verdicts. Bin b holds confidences above
 * b/bins up to (b + 1)/bins.
 *
 * @source Naeini, Cooper & Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning"; Guo et al.
 *   (2017), "On calibration of modern neural networks", equation 3
 */
export function calibrationErrorOf(verdicts: readonly Sure[], bins = CALIBRATION_BINS): number {
  // Right verdicts minus confidence, summed: |Σ| over a bin is its count times the gap.
  const surplus = new Float64Array(bins);
  for (const { confidence, right } of verdicts) {
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
    surplus[bin]! += (right ? 1 : 0) - confidence;
  }
  return surplus.reduce((sum, each) => sum + Math.abs(each), 0) / verdicts.length;
}

/**
 * `calibrationErrorOf` where a picture's verdict is the class of least loss, and its confidence that class's share of
 * softmax(−losses / temperature).
 *
 * @param temperature T > 0; 1 takes the losses at their word
 */
export const calibrationError = (pictures: readonly Scored[], temperature = 1, bins = CALIBRATION_BINS): number =>
  calibrationErrorOf(
    pictures.map((picture) => sureOf(picture, temperature)),
    bins,
  );

/** The verdict on one picture at a temperature. */
export function sureOf({ truth, losses }: Scored, temperature: number): Sure {
  const shares = softmax(losses.map((loss) => -loss / temperature));
  const confidence = Math.max(...shares);
  return { confidence, right: shares.indexOf(confidence) === truth };
}
