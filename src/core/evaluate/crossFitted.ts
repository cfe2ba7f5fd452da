import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';

const SPLIT = seed(1974);

/**
 * Two halves of so many pictures, by a fixed lot: files may hold classes in turn, and then every second picture is of every second
 * class. `true` for the ⌊count / 2⌋ of the first half.
 */
export function halvesByLot(count: number): readonly boolean[] {
  const lots = Array.from({ length: count }, (_, i) => [uniform(SPLIT, 0, i), i] as const).sort(([a], [b]) => a - b);
  const first = new Set(lots.slice(0, Math.floor(count / 2)).map(([, i]) => i));
  return Array.from({ length: count }, (_, i) => first.has(i));
}

/**
 * What a fit says of pictures that it has not seen: fitted on one half of them, drawn by lot, it judges the other, and the other way
 * round. In the order of the pictures.
 *
 * @param pictures at least two
 * @source Stone (1974), "Cross-validatory choice and assessment of statistical predictions", with two parts
 */
export function crossFitted<T, F, J>(
  pictures: readonly T[],
  fitted: (pictures: readonly T[]) => F,
  judge: (picture: T, by: F) => J,
): readonly J[] {
  const isFirst = halvesByLot(pictures.length);
  const [byFirst, bySecond] = [true, false].map((half) => fitted(pictures.filter((_, i) => isFirst[i] === half))) as [
    F,
    F,
  ];
  return pictures.map((picture, i) => judge(picture, isFirst[i] ? bySecond : byFirst));
}
