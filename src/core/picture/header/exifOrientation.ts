import type { Orientation } from '../orient.ts';
import { bytesOf } from './bytes.ts';

/** The orientation tag (0x0112) of the TIFF structure that starts at `from`; 1 when there is none that makes sense. */
export function exifOrientation(data: Uint8Array, from: number): Orientation {
  const bytes = bytesOf(data, from);
  const order = bytes.text(0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const u16 = order === 'II' ? bytes.u16le : bytes.u16;
  const directory = order === 'II' ? bytes.u32le(4) : bytes.u32(4);
  const entries = u16(directory);
  for (let i = 0; i < entries && directory + 14 + 12 * i <= bytes.length; i++) {
    const entry = directory + 2 + 12 * i;
    if (u16(entry) !== 0x0112) continue;
    const value = u16(entry + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
