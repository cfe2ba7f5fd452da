const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_B = 0xcd9e8d57;
const WEYL_A = 0x9e3779b9;
const WEYL_B = 0xbb67ae85;
const ROUNDS = 10;

/** High 32 bits of the 64-bit product of two unsigned words, from four 16-bit products that each fit 32 bits. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const carried = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carried >>> 16)) | 0;
}

/**
 * One block of Philox4x32-10: turns a 128-bit counter and a 64-bit key into four uniform 32-bit words.
 *
 * Counter-based: there is no state, so any block can be had in any order, and distinct (counter, key) pairs give
 * independent words for every statistical purpose. Not for secrets.
 *
 * @param words four words, written over; words[0] is the counter's least significant word on the way in as well
 * @param keyLow  first word of the key, read as uint32
 * @param keyHigh second word of the key, read as uint32
 * @source Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11, section 3.3
 */
export function philox(words: Uint32Array, keyLow: number, keyHigh: number): void {
  let a = words[0]! | 0;
  let b = words[1]! | 0;
  let c = words[2]! | 0;
  let d = words[3]! | 0;
  let keyA = keyLow | 0;
  let keyB = keyHigh | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const highA = multiplyHigh(MULTIPLIER_A, a);
    const highB = multiplyHigh(MULTIPLIER_B, c);
    const lowA = Math.imul(MULTIPLIER_A, a);
    const lowB = Math.imul(MULTIPLIER_B, c);
    a = highB ^ b ^ keyA;
    b = lowB;
    c = highA ^ d ^ keyB;
    d = lowA;
    keyA = (keyA + WEYL_A) | 0;
    keyB = (keyB + WEYL_B) | 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}
