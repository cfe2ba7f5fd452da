import { distanceBetween, type Norm } from './norm.ts';

/** The pictures with values in [0, 1] that are no farther from a centre than a radius. */
export type Ball = Readonly<{ centre: Float32Array; norm: Norm; radius: number }>;

const STEPS = 60;
const QUANTISING_STEPS = 20;

/**
 * The picture of a ball that is nearest to `point`, in Euclidean distance: on box and ball at once, not one after the other.
 *
 * For ℓ2 it is clip((point + λ·centre) / (1 + λ)) with the smallest λ ≥ 0 that reaches the ball, found by bisection of
 * λ / (1 + λ).
 *
 * @param point any values, as many as the centre's
 * @returns a new array; at most the radius away, but for the rounding of float32
 */
export function project({ centre, norm, radius }: Ball, point: ArrayLike<number>): Float32Array {
  if (norm === 'linf') {
    return Float32Array.from(centre, (value, i) =>
      clip(Math.min(value + radius, Math.max(value - radius, point[i]!)), 0, 1),
    );
  }
  const drawn = (share: number): Float32Array =>
    Float32Array.from(centre, (value, i) => clip(point[i]! + share * (value - point[i]!), 0, 1));
  const whole = drawn(0);
  if (distanceBetween(whole, centre, 'l2') <= radius) return whole;
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (distanceBetween(drawn(middle), centre, 'l2') <= radius) high = middle;
    else low = middle;
  }
  return drawn(high);
}

/**
 * The picture of 8-bit values that is nearest to a picture of a ball and in the ball as well: rounded or, where rounding leaves
 * the ball, rounded after the change has been shortened as little as need be.
 *
 * @param ball with a centre whose values are multiples of 1/255
 */
export function quantised({ centre, norm, radius }: Ball, picture: Float32Array): Float32Array {
  const most = Math.floor(255 * radius * (1 + 1e-6));
  const rounded = (share: number): Float32Array =>
    Float32Array.from(picture, (value, i) => {
      const change = Math.round(255 * share * (value - centre[i]!));
      return (Math.round(255 * centre[i]!) + (norm === 'linf' ? clip(change, -most, most) : change)) / 255;
    });
  const whole = rounded(1);
  if (norm === 'linf' || distanceBetween(whole, centre, norm) <= radius) return whole;
  let [low, high] = [0, 1];
  for (let step = 0; step < QUANTISING_STEPS; step++) {
    const middle = (low + high) / 2;
    if (distanceBetween(rounded(middle), centre, norm) <= radius) low = middle;
    else high = middle;
  }
  return rounded(low);
}

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
