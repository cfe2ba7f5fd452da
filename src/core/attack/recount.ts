import { fixedShareBound } from '../certify/shareBound.ts';
import type { ClassIndex } from '../units.ts';

/** Votes of a certificate's classifier on an attacked picture, and what they say about the certificate. */
export type Recount = Readonly<{
  /** The class with most votes; the first of equals. */
  leader: ClassIndex;
  /** Votes per class. */
  counts: readonly number[];
  /** True when another class than the certified one certainly has the majority at this picture. */
  contradicts: boolean;
}>;

/** How improbable votes must be before a certificate is called wrong: rarer than any bug. */
const ALPHA = 1e-9;

/**
 * What fresh votes on a picture inside a certified radius say about the certificate. A close vote says nothing: only a rival
 * whose share is above ½ beyond doubt contradicts.
 *
 * @param votes of new samples, all of them: not stopped by what they say
 * @source Clopper & Pearson (1934), one-sided, at α = 10⁻⁹
 */
export function recount(votes: readonly ClassIndex[], certified: ClassIndex, classes: number): Recount {
  const counts = new Array<number>(classes).fill(0);
  for (const vote of votes) counts[vote]! += 1;
  const leader = counts.reduce((best, count, c) => (count > counts[best]! ? c : best), 0);
  const bound = fixedShareBound({ agreeing: counts[leader]!, asked: votes.length }, ALPHA);
  return { leader, counts, contradicts: leader !== certified && bound > 0.5 };
}
