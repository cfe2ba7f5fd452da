import type { Picture } from '#core/picture/picture.ts';

/** Change of every pixel, the mean over its channels of after − before, in units of [−1, 1]; positive became brighter. */
export const changeOf = (picture: Picture, after: ArrayLike<number>): Float64Array =>
  changeBetween(picture, picture.values, after);

/** The same between any two pictures of the size of another. */
export function changeBetween(
  { values: { length }, channels }: Picture,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): Float64Array {
  const area = length / channels;
  const change = new Float64Array(area);
  for (let i = 0; i < length; i++) change[i % area]! += (after[i]! - before[i]!) / channels;
  return change;
}
