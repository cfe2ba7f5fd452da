import { Fault, isFault } from '#core/fault.ts';
import { flatten } from '#core/picture/flatten.ts';
import { checkHeader } from '#core/picture/header/checkHeader.ts';
import type { ImageHeader } from '#core/picture/header/header.ts';
import { imageHeader } from '#core/picture/header/imageHeader.ts';
import { orient } from '#core/picture/orient.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { reduce } from '#core/picture/reduce.ts';
import { decodeJpeg, type JpegCodec } from './decodeJpeg.ts';
import { decodePng } from './decodePng.ts';

/** Decoders of the place we run in: a JPEG codec, and one for all else that gives upright pixels. */
export type Decoders = Readonly<{
  jpeg: JpegCodec;
  other: (bytes: Uint8Array, header: ImageHeader) => Promise<Pixels8>;
}>;

/** A decoded picture. `decoder` is `own` when the same file gives the same pixels everywhere. */
export type Decoded = Readonly<{
  pixels: Pixels8;
  format: string;
  decoder: 'own' | 'other';
  notes: readonly string[];
}>;

/**
 * Any picture file → opaque, upright 8-bit pixels of at most 2,048 a side. The header is judged before a byte is decoded.
 *
 * @throws Fault picture-* with cause and remedy
 */
export async function decodePicture(bytes: Uint8Array, decoders: Decoders): Promise<Decoded> {
  const header = imageHeader(bytes);
  const refusal = checkHeader(header);
  if (refusal) throw refusal;
  const own = await decodeOwn(bytes, header, decoders.jpeg);
  const upright = own ?? (await decoders.other(bytes, header));
  const transparent = isTransparent(upright);
  const whole = flatten(upright);
  const pixels = reduce(whole);
  const notes = [
    ...(header.animated ? ['The file is animated; its first frame is used.'] : []),
    ...(transparent ? ['Transparent parts are laid on white.'] : []),
    ...(pixels === whole
      ? []
      : [`Reduced from ${whole.width}×${whole.height} to ${pixels.width}×${pixels.height} pixels.`]),
  ];
  return { pixels, format: header.format, decoder: own ? 'own' : 'other', notes };
}

/** PNG and JPEG by our own decoders, upright; nothing for what they do not read (other formats, CMYK). */
async function decodeOwn(bytes: Uint8Array, header: ImageHeader, jpeg: JpegCodec): Promise<Pixels8 | undefined> {
  try {
    if (header.format === 'png') return orient(decodePng(bytes), header.orientation);
    if (header.format !== 'jpeg' || header.cmyk) return undefined;
    return orient(await decodeJpeg(bytes, jpeg), header.orientation);
  } catch (error) {
    if (isFault(error) || !(error instanceof RangeError)) throw error;
    throw new Fault(
      'picture-too-large',
      `There is not enough memory for a picture of ${header.width}×${header.height} pixels.`,
      { remedy: 'Make it smaller and choose it again.', cause: error },
    );
  }
}

function isTransparent({ channels, data }: Pixels8): boolean {
  if (channels !== 4) return false;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true;
  return false;
}

/** The Fault for a file that the other decoder refuses. */
export const undecodable = (format: string, cause: unknown): Fault =>
  new Fault('picture-undecodable', `The ${format.toUpperCase()} file cannot be decoded here; it may be damaged.`, {
    remedy: 'Open it in an image editor and save it as PNG or JPEG.',
    cause,
  });
