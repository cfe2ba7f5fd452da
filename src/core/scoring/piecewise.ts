/** Index of the segment of ascending knots that x lies in; the first or the last one for x outside. */
export function segmentOf(knots: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]! <= x) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The function that goes straight from knot to knot, and is 0 outside.
 *
 * @throws RangeError unless there are as many knots as values, two or more, and the knots ascend
 */
export function interpolated(knots: readonly number[], values: readonly number[]): (x: number) => number {
  checkKnots(knots, values);
  return (x) => {
    if (!(x >= knots[0]! && x <= knots.at(-1)!)) return 0;
    const i = segmentOf(knots, x);
    return values[i]! + ((values[i + 1]! - values[i]!) * (x - knots[i]!)) / (knots[i + 1]! - knots[i]!);
  };
}

/** @throws RangeError unless there are as many knots as values, two or more, and the knots ascend */
export function checkKnots(knots: readonly number[], values: readonly number[]): void {
  const ascending = knots.every((knot, i) => i === 0 || knot > knots[i - 1]!);
  if (knots.length < 2 || knots.length !== values.length || !ascending) {
    throw new RangeError(`levels: expected two or more in ascending order, a value each, got ${knots.length}`);
  }
}
