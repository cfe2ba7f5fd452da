import { noise } from '../math/noise.ts';
import { uniform } from '../math/uniform.ts';
import type { Seed } from '../units.ts';

/** Draws that no run, and no certificate's inner noise, comes near. */
const FIRST_DRAW = 2 ** 51;

/** Random numbers of one step of an attack: functions of seed and step alone. */
export type Dice = Readonly<{
  /** A whole number from 0 to `sides` − 1. */
  roll(sides: number): number;
  /** −1 or 1. */
  sign(): number;
  /** `size` standard normal values. */
  normal(size: number): Float32Array;
}>;

/** The dice of a step, at their beginning. */
export function diceOf(seed: Seed, step: number): Dice {
  let thrown = 0;
  const next = (): number => uniform(seed, 2 ** 31 + step, thrown++);
  return {
    roll: (sides) => Math.floor(next() * sides),
    sign: () => (next() < 0.5 ? -1 : 1),
    normal: (size) => noise(seed, FIRST_DRAW + 2 ** 20 * step + thrown++, size),
  };
}
