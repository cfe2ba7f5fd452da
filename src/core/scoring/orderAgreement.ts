import type { ClassIndex } from '../units.ts';

/**
 * How alike two rankings of the same classes are: the share of pairs of classes that both put in the same order, from 0
 * (one is the other reversed) to 1 (the same). 2 · share − 1 is Kendall's τ. One class alone agrees with itself.
 *
 * Cost: classes².
 *
 * @source Kendall (1938), "A new measure of rank correlation", Biometrika 30
 */
export function orderAgreement(a: readonly ClassIndex[], b: readonly ClassIndex[]): number {
  const place = new Map(b.map((c, rank) => [c, rank]));
  let pairs = 0;
  let same = 0;
  for (const [i, better] of a.entries()) {
    for (const worse of a.slice(i + 1)) {
      pairs++;
      if (place.get(better)! < place.get(worse)!) same++;
    }
  }
  return pairs === 0 ? 1 : same / pairs;
}
