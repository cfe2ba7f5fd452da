/** A start level and whether the verdict on the counterfactual from there is another. */
export type StartTried = Readonly<{ start: number; flipped: boolean }>;

/**
 * Searches the smallest start level that flips the verdict, by bisection of ln σ; yields after every trial, `high` being
 * the smallest that has flipped so far (undefined while none has).
 *
 * The highest is tried first, and when it does not flip the search ends. Flips need not be monotone in the start: what is
 * found is a level that flips with one that does not at most (high / low)^(2^−halvings) below it, not the smallest of all.
 *
 * @param flips makes the counterfactual from a start level and asks the classifier
 * @param low, high range of start levels, 0 < low < high
 */
export async function* smallestStart(
  flips: (start: number) => Promise<boolean>,
  low: number,
  high: number,
  halvings: number,
): AsyncGenerator<StartTried & Readonly<{ high: number | undefined }>> {
  const first = await flips(high);
  yield { start: high, flipped: first, high: first ? high : undefined };
  if (!first) return;
  for (let [below, above, n] = [low, high, 0]; n < halvings; n++) {
    const start = Math.sqrt(below * above);
    const flipped = await flips(start);
    if (flipped) above = start;
    else below = start;
    yield { start, flipped, high: above };
  }
}
