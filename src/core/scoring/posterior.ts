import { softmax } from '#core/math/softmax.ts';

/**
 * Softmax of the scores: exact posterior probabilities (equal priors) when the scores are exact log-likelihoods, as in
 * the worlds of `core/oracle`. For a trained network it is a *relative score*, not a calibrated probability: with
 * hundreds of pixels it is nearly always close to 0 or 1. Show it under that name.
 *
 * @param scores nats, one per class, at least one finite; −∞ gets 0
 * @returns numbers in [0, 1] that sum to 1
 */
export const posterior = (scores: readonly number[]): readonly number[] => softmax(scores);
