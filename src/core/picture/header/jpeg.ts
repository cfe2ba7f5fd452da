import type { Orientation } from '../orient.ts';
import { exifOrientation } from './exifOrientation.ts';
import type { Reader } from './reader.ts';

const framesOff = new Set([0xc4, 0xc8, 0xcc]);

/** JPEG: walks the markers to the frame header, noting an EXIF orientation on the way. */
export const jpeg: Reader = (bytes, data) => {
  if (bytes.u8(0) !== 0xff || bytes.u8(1) !== 0xd8 || bytes.u8(2) !== 0xff) return undefined;
  let orientation: Orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes.u8(at) !== 0xff) break;
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !framesOff.has(marker)) {
      const cmyk = bytes.u8(at + 9) === 4;
      const size = { width: bytes.u16(at + 7), height: bytes.u16(at + 5), depth: bytes.u8(at + 4) };
      return { format: 'jpeg', ...size, cmyk, orientation };
    }
    if (marker === 0xe1 && bytes.text(at + 4, 6) === 'Exif\0\0') orientation = exifOrientation(data, at + 10);
    if (marker === 0xd9 || marker === 0xda) break;
    at += 2 + Math.max(2, bytes.u16(at + 2));
  }
  return { format: 'jpeg', orientation };
};
