import { bytesOf } from './bytes.ts';
import { readers } from './formats.ts';
import type { ImageHeader } from './header.ts';

const nothing: ImageHeader = {
  format: 'unknown',
  width: 0,
  height: 0,
  depth: 0,
  interlaced: false,
  animated: false,
  cmyk: false,
  orientation: 1,
};

/**
 * Reads the header of a picture file. Total: any bytes give an answer, it never throws and never reads past the end.
 * Give it the whole file, or at least its first 256 kB: camera JPEGs keep their size behind a thumbnail.
 *
 * @source PNG (W3C), JPEG (ITU-T T.81), EXIF 2.3, GIF89a, WebP container, ISO 14496-12 (AVIF, HEIC), BMP
 */
export function imageHeader(data: Uint8Array): ImageHeader {
  if (data.length === 0) return { ...nothing, format: 'empty' };
  const bytes = bytesOf(data);
  for (const read of readers) {
    const found = read(bytes, data);
    if (found) return { ...nothing, ...found };
  }
  return nothing;
}
