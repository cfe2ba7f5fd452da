/**
 * What a network says about z = signal · x + noise · ε:
 *
 * - `epsilon`: ε
 * - `x0`: x
 * - `v`: signal · ε − noise · x, for signal² + noise² = 1
 * - `flow`: ε − x, for signal + noise = 1
 */
export type Prediction = 'epsilon' | 'x0' | 'v' | 'flow';

/** Coefficients a and b of z = a x + b ε, both > 0. */
export type Mix = Readonly<{ signal: number; noise: number }>;

/** The level σ = b / a of the EDM view, where z / a = x + σ ε. */
export const sigmaOf = ({ signal, noise }: Mix): number => noise / signal;

/**
 * The denoised estimate D of a noisy picture z, from what the network predicted.
 *
 * Every prediction is linear in (z, D) with z = aD + bε̂, so `denoised` and `predicted` are inverses of one another.
 *
 * @param noisy     z, any number of values
 * @param predicted the network's output, same length
 * @source `v`: Salimans & Ho (2022), "Progressive distillation", arXiv:2202.00512; `flow`: Liu et al. (2022), "Flow
 * straight and fast", arXiv:2209.03003
 */
export function denoised(
  kind: Prediction,
  { signal, noise }: Mix,
  noisy: readonly number[],
  predicted: readonly number[],
): number[] {
  switch (kind) {
    case 'epsilon':
      return noisy.map((z, i) => (z - noise * predicted[i]!) / signal);
    case 'x0':
      return [...predicted];
    case 'v':
      return noisy.map((z, i) => signal * z - noise * predicted[i]!);
    case 'flow':
      return noisy.map((z, i) => z - noise * predicted[i]!);
  }
}

/** What a network of this kind would predict to mean the estimate D: the inverse of `denoised`. */
export function predicted(
  kind: Prediction,
  { signal, noise }: Mix,
  noisy: readonly number[],
  estimate: readonly number[],
): number[] {
  switch (kind) {
    case 'epsilon':
      return noisy.map((z, i) => (z - signal * estimate[i]!) / noise);
    case 'x0':
      return [...estimate];
    case 'v':
    case 'flow':
      return noisy.map((z, i) => (kind === 'v' ? signal * z - estimate[i]! : z - estimate[i]!) / noise);
  }
}

/**
 * ‖predicted − true‖² / ‖D − x‖² of one picture: the factor between a network's own error and the x0-error that the
 * error table stores. All classes share it, so every kind of network ranks the classes of one probe alike.
 */
export function errorFactor(kind: Prediction, { signal, noise }: Mix): number {
  switch (kind) {
    case 'epsilon':
      return (signal / noise) ** 2;
    case 'x0':
      return 1;
    case 'v':
    case 'flow':
      return 1 / noise ** 2;
  }
}
