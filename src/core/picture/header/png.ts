import type { Orientation } from '../orient.ts';
import { exifOrientation } from './exifOrientation.ts';
import type { Reader } from './reader.ts';

/** PNG: the first chunk says the size; chunks before the data say whether it moves or is turned. */
export const png: Reader = (bytes, data) => {
  if (bytes.text(0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  if (bytes.text(12, 4) !== 'IHDR') return { format: 'png' };
  let animated = false;
  let orientation: Orientation = 1;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.u32(at)) {
    const type = bytes.text(at + 4, 4);
    if (type === 'IDAT' || type === 'IEND') break;
    if (type === 'acTL') animated = bytes.u32(at + 8) > 1;
    if (type === 'eXIf') orientation = exifOrientation(data, at + 8);
  }
  return {
    format: 'png',
    width: bytes.u32(16),
    height: bytes.u32(20),
    depth: bytes.u8(24),
    interlaced: bytes.u8(28) === 1,
    animated,
    orientation,
  };
};
