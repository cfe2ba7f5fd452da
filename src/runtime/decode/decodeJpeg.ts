import { Fault, isFault } from '#core/fault.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';

/** A JPEG decoder that leaves orientation to us: → RGBA of the stored (unrotated) picture. */
export type JpegCodec = (
  bytes: ArrayBuffer,
) => Promise<Readonly<{ width: number; height: number; data: Uint8ClampedArray }>>;

/**
 * Decodes a grey or colour JPEG to RGB, without applying its EXIF orientation.
 * With the same codec the same bytes give the same pixels everywhere.
 *
 * @throws Fault picture-truncated when the end marker is missing, picture-undecodable when the codec refuses
 */
export async function decodeJpeg(bytes: Uint8Array, codec: JpegCodec): Promise<Pixels8> {
  if (!endsWithMarker(bytes)) {
    throw new Fault('picture-truncated', `JPEG: the file ends at byte ${bytes.length} without its end marker`, {
      remedy: 'The file is cut off. Save or download it again.',
    });
  }
  try {
    const { width, height, data } = await codec(bytes.slice().buffer);
    const rgb = new Uint8Array(width * height * 3);
    for (let i = 0; i < width * height; i++) rgb.set(data.subarray(4 * i, 4 * i + 3), 3 * i);
    return { width, height, channels: 3, data: rgb };
  } catch (error) {
    if (isFault(error)) throw error;
    throw new Fault('picture-undecodable', 'JPEG: the data cannot be decoded', {
      remedy: 'Open it in an image editor and save it again as PNG or JPEG.',
      cause: error,
    });
  }
}

/** True when the end marker FF D9 stands anywhere after the start of the picture's own data. */
function endsWithMarker(bytes: Uint8Array): boolean {
  for (let i = startOfScan(bytes); i + 1 < bytes.length; i++)
    if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  return false;
}

/** Walks the segments (a thumbnail inside one has an end marker of its own) to the first scan, or to the end. */
function startOfScan(bytes: Uint8Array): number {
  let at = 2;
  while (at + 3 < bytes.length && bytes[at + 1] !== 0xda) {
    at += bytes[at + 1] === 0xff ? 1 : 2 + Math.max(2, bytes[at + 2]! * 256 + bytes[at + 3]!);
  }
  return at;
}
