import type { Norm } from './norm.ts';

/**
 * The direction of length 1, in the norm, along which a function with this gradient rises fastest: g / ‖g‖₂, or the signs.
 *
 * @returns zeros where the gradient is zero
 */
export function steepest(gradient: Float32Array, norm: Norm): Float32Array {
  if (norm === 'linf') return gradient.map(Math.sign);
  // Scaled first: squares of tiny gradients would vanish.
  const largest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return gradient.slice();
  const length = largest * Math.sqrt(gradient.reduce((sum, value) => sum + (value / largest) ** 2, 0));
  return gradient.map((value) => value / length);
}
