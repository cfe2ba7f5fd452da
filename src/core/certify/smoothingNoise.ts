import { normalQuantile } from '../math/normalQuantile.ts';
import { philox } from '../math/philox.ts';
import type { Seed } from '../units.ts';

const TWO_32 = 2 ** 32;
/** Keeps these words apart from the noise that probes are asked with, whose counter ends in 0. */
const STREAM = 1;

/**
 * The noise of one smoothing sample: σ·ε on the grid of 8-bit values, in steps of 1/255.
 *
 * The classifier that is smoothed rounds what it is shown to that grid. A stored picture x lies on the grid, so
 * round(x + σε) = x + round(σε) without any error of floating point, and the certificate holds for every real picture near
 * x. Each value takes 64 random bits; `samplerSlack` bounds what the finite number of them can change.
 *
 * @param sample which sample, a whole number from 0
 * @param pixels number of values
 * @param sigma  standard deviation in units of [0, 1] pixels, > 0
 * @returns [pixels], whole numbers
 * @source Voráček & Hein (2023), "Sound randomized smoothing in floating-point arithmetics", ICLR
 */
export function smoothingNoise(seed: Seed, sample: number, pixels: number, sigma: number): Int32Array {
  const keyLow = seed % TWO_32;
  const keyHigh = Math.floor(seed / TWO_32);
  const out = new Int32Array(pixels);
  const words = new Uint32Array(4);
  for (let start = 0; start < pixels; start += 2) {
    words[0] = start / 2;
    words[1] = sample % TWO_32;
    words[2] = Math.floor(sample / TWO_32);
    words[3] = STREAM;
    philox(words, keyLow, keyHigh);
    for (let lane = 0; lane < Math.min(2, pixels - start); lane++) {
      out[start + lane] = Math.round(255 * sigma * normalOf(words[2 * lane]!, words[2 * lane + 1]!));
    }
  }
  return out;
}

/** A standard normal value from 64 bits: one for the sign, 53 for a probability in (0, ½) that keeps its precision there. */
function normalOf(high: number, low: number): number {
  const whole = (high >>> 1) * 2 ** 22 + (low >>> 10);
  const size = normalQuantile((whole + 0.5) / 2 ** 54);
  return (high & 1) === 0 ? size : -size;
}

/**
 * How much less likely than under a true normal distribution any event may be under `smoothingNoise`, at most: the total
 * variation distance over all pixels.
 *
 * Both laws give a value to each whole number. They differ by what lies on the wrong side of an edge between two of them,
 * counted in points, of which there are 2⁵⁴, all equally likely: at most half a point because they are finitely many and
 * half a point because the upper half of the 53-bit numbers is rounded to even, at every edge; and Σ φ(z)|z| · 1.4e-15
 * over the edges z because Φ⁻¹ and its product with 255σ are rounded. That sum is 0.8·255σ · 1.4e-15, or 20·255σ points;
 * there are 16.6·255σ edges, as values reach 8.3·255σ and the tails beyond hold less than a point. Altogether that is less
 * than 2.3 points an edge; the slack counts three.
 */
export const samplerSlack = (pixels: number, sigma: number): number =>
  pixels * (2 * 8.3 * 255 * sigma + 3) * 3 * 2 ** -54;
