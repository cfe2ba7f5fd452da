import type { Seed } from '../units.ts';
import { philox } from './philox.ts';

const TWO_32 = 2 ** 32;

/**
 * Uniform number in (0, 1), number `index` of series `series` under a seed: the same everywhere. It shares no Philox block
 * with `noise`, whose counters end in 0.
 *
 * @param series whole number from 0 to 2³² − 1
 * @param index  whole number from 0 to 2³² − 1
 */
export function uniform(seed: Seed, series: number, index: number): number {
  const words = new Uint32Array([index, series, 0, 1]);
  philox(words, seed % TWO_32, Math.floor(seed / TWO_32));
  return (words[0]! + 0.5) / TWO_32;
}
