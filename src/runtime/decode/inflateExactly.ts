import { Unzlib } from 'fflate';
import { broken, cut } from './pngFile.ts';

/** Compressed bytes per step: deflate grows data by at most 1032, so a step makes at most 17 MB. */
const STEP = 16_384;

/**
 * Unpacks a zlib stream to as many bytes as are wanted and no more: what follows is never unpacked, so a small file
 * cannot fill the memory.
 *
 * @throws Fault picture-truncated when there are fewer, picture-undecodable when the stream is damaged
 */
export function inflateExactly(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  const stream = new Unzlib((chunk) => {
    out.set(chunk.subarray(0, size - at), at);
    at += Math.min(chunk.length, size - at);
  });
  try {
    for (const piece of pieces) {
      for (let from = 0; from < piece.length && at < size; from += STEP) stream.push(piece.subarray(from, from + STEP));
    }
  } catch (error) {
    throw broken(`its data cannot be unpacked (${error instanceof Error ? error.message : String(error)})`);
  }
  if (at < size) throw cut(`its data ends at byte ${at} of ${size}`);
  return out;
}
