import type { Doubted } from './riskCoverage.ts';

/** Of so many pictures that are answered, how many are right. */
export type Kept = Readonly<{ answered: number; right: number }>;

/**
 * What is left when the given share of pictures, those doubted most, is not answered: ⌊share · n⌋ of them go. Of pictures
 * doubted alike at the border `right` is the mean over which of them go, and need not be whole.
 *
 * @param share from 0 to below 1
 * @source Favero et al. (2025), arXiv:2502.03687: accuracy after filtering the most uncertain
 */
export function afterRejecting(pictures: readonly Doubted[], share: number): Kept {
  const ordered = [...pictures].sort((a, b) => a.doubt - b.doubt);
  // A share like 0.3 of 10 must not lose a picture to its rounding.
  const answered = ordered.length - Math.floor(share * ordered.length + 1e-9);
  const border = ordered[answered - 1]?.doubt;
  const count = (some: readonly Doubted[]) => some.filter(({ right }) => right).length;
  const below = ordered.filter(({ doubt }) => border !== undefined && doubt < border);
  const alike = ordered.filter(({ doubt }) => doubt === border);
  const some = alike.length === 0 ? 0 : (count(alike) * (answered - below.length)) / alike.length;
  return { answered, right: count(below) + some };
}
