/**
 * Where two estimates of one picture differ in error: per pixel the mean over channels of (D_other − x)² − (D_own − x)²,
 * [H·W], positive where the own estimate is nearer. Its mean over pixels is the gap of the two mean squared errors.
 *
 * @param picture x, C×H×W
 * @param channels C
 * @throws RangeError when the three are not of one size
 */
export function errorDifference(
  picture: Float32Array,
  own: Float32Array,
  other: Float32Array,
  channels: number,
): Float32Array {
  if (own.length !== picture.length || other.length !== picture.length) {
    throw new RangeError(`errorDifference: expected ${picture.length} values, got ${own.length} and ${other.length}`);
  }
  const area = picture.length / channels;
  const difference = new Float32Array(area);
  for (let i = 0; i < picture.length; i++) {
    const x = picture[i]!;
    difference[i % area]! += ((other[i]! - x) ** 2 - (own[i]! - x) ** 2) / channels;
  }
  return difference;
}
