import { softmax } from '#core/math/softmax.ts';
import type { Scored } from './scored.ts';

/** Temperatures that are searched. */
export const TEMPERATURE_RANGE = [1e-9, 1e9] as const;

/**
 * Temperature T with the least mean negative log-likelihood of softmax(−losses / T).
 *
 * In 1/T that mean is convex; its derivative, the loss of the true class minus the loss expected under the softmax, rises
 * with 1/T and is bisected on ln T to a relative 1e-9. The minimum is at an end of `TEMPERATURE_RANGE` when the derivative
 * has no zero in it: low when no picture is ever wrong (or all losses are equal), high when
 * losses mislead.
 *
 * @param pictures at least one
 * @source Guo et al. (2017), "On calibration of modern neural networks", section 4.2
 */
export function fitTemperature(pictures: readonly Scored[]): number {
  const [least, most] = TEMPERATURE_RANGE;
  let low = Math.log(least);
  let high = Math.log(most);
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (excess(pictures, Math.exp(middle)) <= 0) high = middle;
    else low = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Derivative by 1/T of the summed negative log-likelihood. */
function excess(pictures: readonly Scored[], temperature: number): number {
  let sum = 0;
  for (const { truth, losses } of pictures) {
    const shares = softmax(losses.map((loss) => -loss / temperature));
    // Gaps to the true loss, not losses: these are thousands of nats with a difference of a few.
    for (const [c, loss] of losses.entries()) sum += shares[c]! * (losses[truth]! - loss);
  }
  return sum;
}
