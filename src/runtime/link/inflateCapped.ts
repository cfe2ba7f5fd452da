import { Inflate } from 'fflate';
import { damaged, tooLarge } from './linkFaults.ts';

/** Compressed bytes per step: deflate grows data by at most 1032, so a step makes at most 129 KiB. */
const STEP = 128;

/** Inflates raw deflate data, and stops a bomb before `cap` bytes have been exceeded by more than one step. */
export function inflateCapped(data: Uint8Array, cap: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  });
  for (let from = 0; from < data.length; from += STEP) {
    try {
      inflate.push(data.subarray(from, from + STEP), from + STEP >= data.length);
    } catch {
      throw damaged('it cannot be unpacked');
    }
    if (total > cap) throw tooLarge(`unpacked it is longer than ${cap / 1024} KB`);
  }
  const out = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
