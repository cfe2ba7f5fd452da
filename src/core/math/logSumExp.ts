/**
 * ln Σ exp(xᵢ), safe from overflow; −∞ for an empty list or one of all −∞, ∞ when any xᵢ is ∞.
 *
 * @param values nats
 */
export function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  if (!Number.isFinite(most)) return most;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
