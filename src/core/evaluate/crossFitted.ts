/**
 * What a fit says of pictures that it has not seen: fitted on every second picture it judges the others, and the other way
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
  const fits = [1, 0].map((part) => fitted(pictures.filter((_, i) => i % 2 === part)));
  return pictures.map((picture, i) => judge(picture, fits[i % 2]!));
}
