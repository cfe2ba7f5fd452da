import type { ClassIndex } from '../units.ts';

/**
 * How badly a class suits the probabilities: `lac` is 1 − p_c, giving the smallest sets on average; `aps` is the probability of
 * all classes at least as likely, its own included, giving larger sets where the picture is hard.
 *
 * @source Sadinle, Lei & Wasserman (2019), "Least ambiguous set-valued classifiers", JASA 114; Romano, Sesia & Candès
 * (2020), "Classification with valid and adaptive coverage", arXiv:2006.02544 (without the random tie-breaking)
 */
export type ConformalScore = 'lac' | 'aps';

/**
 * The score of class c under probabilities that add up to 1; from 0 to 1, lower is a better fit. Under `aps` the least likely
 * class scores exactly 1, so that rounding makes no difference between pictures: such ties make sets larger than promised.
 */
export function conformalScore(kind: ConformalScore, probabilities: readonly number[], c: ClassIndex): number {
  const own = probabilities[c]!;
  if (kind === 'lac') return 1 - own;
  if (probabilities.every((p) => p >= own)) return 1;
  return probabilities.reduce((sum, p) => (p >= own ? sum + p : sum), 0);
}

/**
 * The threshold of a prediction set: the ⌈(n + 1) · coverage⌉-th smallest score of the true class among n calibration
 * pictures. For a picture exchangeable with them the set holds the truth with probability ≥ coverage, and, without ties, less
 * than coverage + 1/(n + 1). The probability is over calibration and picture together, not given either.
 *
 * @param coverage between 0 and 1
 * @returns ∞ when n is too small to promise that much: the set then holds all classes
 * @throws RangeError for a coverage outside (0, 1) or a score that is NaN
 * @source Vovk, Gammerman & Shafer (2005), "Algorithmic learning in a random world"; Lei et al. (2018), JASA 113
 */
export function conformalThreshold(scores: readonly number[], coverage: number): number {
  if (!(coverage > 0 && coverage < 1)) throw new RangeError(`conformal: coverage must be in (0, 1), got ${coverage}`);
  if (scores.some(Number.isNaN)) throw new RangeError('conformal: a calibration score is NaN');
  // The product is rounded up only where it is above a whole number by more than its own rounding.
  const rank = Math.ceil((scores.length + 1) * coverage - 1e-9);
  if (rank > scores.length) return Number.POSITIVE_INFINITY;
  return [...scores].sort((a, b) => a - b)[rank - 1]!;
}

/**
 * The classes whose score is at most the threshold, likeliest first; it may be empty under `lac`.
 *
 * @param threshold one for all classes, or one a class (each from calibration pictures of that class alone), which holds the
 * promise class by class
 */
export function predictionSet(
  kind: ConformalScore,
  probabilities: readonly number[],
  threshold: number | readonly number[],
): readonly ClassIndex[] {
  return probabilities
    .map((_, c) => c)
    .filter(
      (c) => conformalScore(kind, probabilities, c) <= (typeof threshold === 'number' ? threshold : threshold[c]!),
    )
    .sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
}
