import type { Reader } from './reader.ts';

/** AVIF and HEIC: told apart by their brands; the first size property is the picture's (or its largest tile's). */
export const isoMedia: Reader = (bytes) => {
  if (bytes.text(4, 4) !== 'ftyp') return undefined;
  const brands = bytes.text(8, Math.min(Math.max(0, bytes.u32(0) - 8), 120));
  const format = /avi[fs]/.test(brands) ? 'avif' : /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined;
  if (!format) return undefined;
  const size = bytes.text(0, Math.min(bytes.length, 4096)).indexOf('ispe');
  if (size < 0) return { format };
  return { format, width: bytes.u32(size + 8), height: bytes.u32(size + 12), animated: brands.startsWith('avis') };
};
