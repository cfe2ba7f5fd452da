import type { Bytes } from './bytes.ts';
import type { Reader } from './reader.ts';

/** The properties of a file's pictures stand within its first bytes, before the coded data. */
const searched = 1 << 16;

/** AVIF and HEIC, told apart by their brands. A picture made of tiles has several sizes; the largest is its own. */
export const isoMedia: Reader = (bytes) => {
  if (bytes.text(4, 4) !== 'ftyp') return undefined;
  const brands = bytes.text(8, Math.min(Math.max(0, bytes.u32(0) - 8), 120));
  const format = /avi[fs]/.test(brands) ? 'avif' : /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined;
  return format && { format, ...largestSize(bytes), animated: brands.startsWith('avis') };
};

/** The largest `ispe` (image spatial extents) property: ISO 23008-12, 6.5.3. */
function largestSize(bytes: Bytes): Readonly<{ width: number; height: number }> {
  let size = { width: 0, height: 0 };
  for (let at = 0; at < Math.min(bytes.length, searched); at++) {
    if (bytes.u8(at) !== 0x69 || bytes.text(at, 4) !== 'ispe') continue;
    const [width, height] = [bytes.u32(at + 8), bytes.u32(at + 12)];
    if (width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
