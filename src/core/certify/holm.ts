/**
 * Which of many claims may be made together so that, with probability ≥ 1 − α, none of them is wrong.
 *
 * @param pValues one for each claim
 * @returns for each claim whether it may be made
 * @source Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
 */
export function holm(pValues: readonly number[], alpha: number): readonly boolean[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const first = order.findIndex((claim, rank) => !(pValues[claim]! <= alpha / (pValues.length - rank)));
  const made = new Set(first < 0 ? order : order.slice(0, first));
  return pValues.map((_, i) => made.has(i));
}
