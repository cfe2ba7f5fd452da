import { softmax } from '#core/math/softmax.ts';
import type { Scored } from './scored.ts';

/** Bins of confidence that reports and cards use. */
export const CALIBRATION_BINS = 15;

/**
 * Expected calibration error: pictures are put into bins of equal width by their confidence, the largest share of
 * softmax(−losses / temperature); the error is the mean over pictures of |share right − mean confidence| of their bin. From
 * 0 to 1; NaN for no pictures. Bin b holds confidences above b/bins up to (b + 1)/bins.
 *
 * @param temperature T > 0; 1 takes the losses at their word
 * @source Naeini, Cooper & Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning"; Guo et al.
 *   (2017), "On calibration of modern neural networks", equation 3
 */
export function calibrationError(pictures: readonly Scored[], temperature = 1, bins = CALIBRATION_BINS): number {
  // Right guesses minus confidence, summed: |Σ| over a bin is its count times the gap.
  const surplus = new Float64Array(bins);
  for (const { truth, losses } of pictures) {
    const shares = softmax(losses.map((loss) => -loss / temperature));
    const confidence = Math.max(...shares);
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
    surplus[bin]! += (shares.indexOf(confidence) === truth ? 1 : 0) - confidence;
  }
  return surplus.reduce((sum, each) => sum + Math.abs(each), 0) / pictures.length;
}
