import { bootstrap, type Resampled } from '../math/bootstrap.ts';
import { softmax } from '../math/softmax.ts';
import { seed } from '../units.ts';
import { brierScore } from './brierScore.ts';
import { calibrationErrorOf, sureOf } from './calibrationError.ts';
import { logLoss } from './logLoss.ts';
import type { Scored } from './scored.ts';

const TIMES = 1000;
const STREAM = seed(42);

/** How good probabilities are, with bootstrap intervals over pictures; `logLoss` in nats. */
export type ProbabilityFigures = Readonly<{ calibrationError: Resampled; brier: Resampled; logLoss: Resampled }>;

/**
 * Of the probabilities softmax(−losses): calibration error in bins of equal width, Brier score, negative log-likelihood.
 * Resampling makes a calibration error larger, so its interval may lie above a value near nought.
 *
 * @param pictures at least one; losses divided by the temperature already
 */
export function probabilityFigures(pictures: readonly Scored[]): ProbabilityFigures {
  const judged = pictures.map((picture) => {
    const probabilities = softmax(picture.losses.map((loss) => -loss));
    return {
      sure: sureOf(picture, 1),
      brier: brierScore([{ truth: picture.truth, probabilities }]),
      logLoss: logLoss([picture]),
    };
  });
  const over = (statistic: (of: readonly (typeof judged)[number][]) => number) =>
    bootstrap(judged.length, TIMES, STREAM, (indices) => statistic(Array.from(indices, (i) => judged[i]!)));
  const mean = (name: 'brier' | 'logLoss') => over((of) => of.reduce((sum, each) => sum + each[name], 0) / of.length);
  return {
    calibrationError: over((of) => calibrationErrorOf(of.map(({ sure }) => sure))),
    brier: mean('brier'),
    logLoss: mean('logLoss'),
  };
}
