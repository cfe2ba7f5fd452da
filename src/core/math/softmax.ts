/**
 * Probabilities proportional to exp(scoreᵢ); they sum to 1 up to rounding. A score of −∞ gets exactly 0.
 *
 * @param scores nats, at least one finite, none ∞ or NaN
 */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
