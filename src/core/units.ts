declare const unit: unique symbol;
type Unit<T, U extends string> = T & { readonly [unit]: U };

/** Noise level σ > 0 of the EDM view x_σ = x + σ·ε, in units of pictures scaled to [−1, 1]; stored as float32. */
export type Level = Unit<number, 'level'>;

/** Names a stream of noise: a whole number from 0 to 2⁵³ − 1. */
export type Seed = Unit<number, 'seed'>;

/** Position of a class in the model's card, from 0. */
export type ClassIndex = number;

/**
 * A noise level, rounded to float32 so that every engine is told the same number.
 *
 * @throws RangeError unless σ is finite and positive
 */
export function level(sigma: number): Level {
  const rounded = Math.fround(sigma);
  if (!(rounded > 0 && Number.isFinite(rounded))) throw new RangeError(`level: σ must be finite and > 0, got ${sigma}`);
  return rounded as Level;
}

/** @throws RangeError unless `value` is a whole number from 0 to 2⁵³ − 1 */
export function seed(value: number): Seed {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`seed: must be a whole number from 0 to 2^53 - 1, got ${value}`);
  }
  return value as Seed;
}

/** Log signal-to-noise ratio λ = −2 ln σ (nats): the x axis of the charts. */
export const logSnr = (sigma: number): number => -2 * Math.log(sigma);
