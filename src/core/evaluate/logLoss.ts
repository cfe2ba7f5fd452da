import { logSumExp } from '#core/math/logSumExp.ts';
import type { Scored } from './scored.ts';

/**
 * Mean negative log-likelihood of the true classes, −ln softmax(−losses / temperature)[truth], in nats; ≥ 0. NaN for no
 * pictures.
 *
 * @param temperature T > 0; 1 takes the losses at their word
 * @source Guo et al. (2017), "On calibration of modern neural networks", section 2
 */
export function logLoss(pictures: readonly Scored[], temperature = 1): number {
  let sum = 0;
  for (const { truth, losses } of pictures) {
    const scores = losses.map((loss) => -loss / temperature);
    sum += logSumExp(scores) - scores[truth]!;
  }
  return sum / pictures.length;
}
