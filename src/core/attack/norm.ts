/** How the distance of two pictures is measured: the root of the sum of squares, or the largest difference of a value. */
export type Norm = 'l2' | 'linf';

/**
 * Distance of two pictures.
 *
 * @param a values of a picture, normally in [0, 1]; the distance is in the same units
 * @param b as many values
 */
export function distanceBetween(a: ArrayLike<number>, b: ArrayLike<number>, norm: Norm): number {
  let [sum, largest] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const gap = Math.abs(a[i]! - b[i]!);
    sum += gap * gap;
    if (gap > largest) largest = gap;
  }
  return norm === 'l2' ? Math.sqrt(sum) : largest;
}
