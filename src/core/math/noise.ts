import type { Seed } from '../units.ts';
import { normalQuantile } from './normalQuantile.ts';
import { philox } from './philox.ts';

const TWO_32 = 2 ** 32;

/**
 * Standard normal noise number `draw` of the stream named `seed`: the same float32 values, bit for bit, in every
 * browser, in Node and in `training/noise.py`.
 *
 * Value 4·block + lane is Φ⁻¹((w + ½) / 2³²) rounded to float32, where w is word `lane` of the Philox4x32-10 block
 * with key (seed mod 2³², ⌊seed / 2³²⌋) and counter (block, draw mod 2³², ⌊draw / 2³²⌋, 0). Values therefore lie in
 * ±6.34, a longer draw starts with the shorter one, and any draw can be had without those before it.
 *
 * @param draw whole number from 0 to 2⁵³ − 1
 * @param size number of values, ≤ 2³⁴
 * @param out  receives values 0 … size − 1; a new array unless given, for loops that reuse one
 * @returns `out`
 * @source Devroye (1986), "Non-uniform random variate generation", section II.2 (inversion)
 */
export function noise(seed: Seed, draw: number, size: number, out = new Float32Array(size)): Float32Array {
  const keyLow = seed % TWO_32;
  const keyHigh = Math.floor(seed / TWO_32);
  const drawLow = draw % TWO_32;
  const drawHigh = Math.floor(draw / TWO_32);
  const words = new Uint32Array(4);
  for (let start = 0, block = 0; start < size; start += 4, block++) {
    words[0] = block;
    words[1] = drawLow;
    words[2] = drawHigh;
    words[3] = 0;
    philox(words, keyLow, keyHigh);
    const lanes = Math.min(4, size - start);
    for (let lane = 0; lane < lanes; lane++) out[start + lane] = normalQuantile((words[lane]! + 0.5) / TWO_32);
  }
  return out;
}
