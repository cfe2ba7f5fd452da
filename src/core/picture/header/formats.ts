import { isoMedia } from './isoMedia.ts';
import { jpeg } from './jpeg.ts';
import { png } from './png.ts';
import type { Reader } from './reader.ts';
import { webp } from './webp.ts';

/** Walks GIF blocks until a second picture or the end. */
const gif: Reader = (bytes) => {
  if (!/^GIF8[79]a$/.test(bytes.text(0, 6))) return undefined;
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (from: number) => {
    let at = from;
    while (at < bytes.length && bytes.u8(at) !== 0) at += bytes.u8(at) + 1;
    return at + 1;
  };
  let pictures = 0;
  for (let at = 13 + table(bytes.u8(10)); at < bytes.length && pictures < 2; ) {
    const kind = bytes.u8(at);
    if (kind === 0x21) at = afterBlocks(at + 2);
    else if (kind === 0x2c) {
      pictures++;
      at = afterBlocks(at + 11 + table(bytes.u8(at + 9)));
    } else break;
  }
  return { format: 'gif', width: bytes.u16le(6), height: bytes.u16le(8), depth: 8, animated: pictures > 1 };
};

const bmp: Reader = (bytes) => {
  if (bytes.text(0, 2) !== 'BM' || bytes.u32le(14) < 40) return undefined;
  const height = bytes.u32le(22) | 0;
  return { format: 'bmp', width: bytes.u32le(18), height: Math.abs(height), depth: 8 };
};

/** Text formats may start with a byte-order mark, white space, comments or a declaration. */
const text: Reader = (bytes) => {
  const start = bytes.text(0, Math.min(bytes.length, 1024)).toLowerCase();
  if (/<svg[\s>]/.test(start) && /^[^a-z0-9]*(<\?xml|<!--|<!doctype svg|<svg)/.test(start)) return { format: 'svg' };
  return /<(!doctype )?html/.test(start) ? { format: 'html' } : undefined;
};

const others: Reader = (bytes) => {
  const start = bytes.text(0, 4);
  if (start === 'II*\0' || start === 'MM\0*') return { format: 'tiff' };
  if (start === '%PDF') return { format: 'pdf' };
  return start === 'PK\x03\x04' ? { format: 'zip' } : undefined;
};

/** Every reader, in the order they are tried. */
export const readers: readonly Reader[] = [png, jpeg, gif, webp, bmp, isoMedia, others, text];
