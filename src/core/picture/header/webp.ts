import type { Reader } from './reader.ts';

/** WebP: the extended header says the size and whether it moves; plain files say it in their bit stream. */
export const webp: Reader = (bytes) => {
  if (bytes.text(0, 4) !== 'RIFF' || bytes.text(8, 4) !== 'WEBP') return undefined;
  const kind = bytes.text(12, 4);
  if (kind === 'VP8X') {
    const animated = (bytes.u8(20) & 2) !== 0;
    return { format: 'webp', width: bytes.u24le(24) + 1, height: bytes.u24le(27) + 1, depth: 8, animated };
  }
  if (kind === 'VP8L') {
    const bits = bytes.u32le(21);
    return { format: 'webp', width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1, depth: 8 };
  }
  return { format: 'webp', width: bytes.u16le(26) & 0x3fff, height: bytes.u16le(28) & 0x3fff, depth: 8 };
};
