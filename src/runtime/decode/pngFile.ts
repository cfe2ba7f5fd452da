import { Fault } from '#core/fault.ts';

/** The parts of a PNG that make its pixels. */
export type PngFile = Readonly<{
  width: number;
  height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  depth: number;
  /** Samples a pixel as stored: an index is one sample. */
  channels: 1 | 2 | 3 | 4;
  interlaced: boolean;
  /** RGB triples, when samples are indices. */
  palette: Uint8Array | undefined;
  /** Alpha of palette entries, or the one transparent colour as 16-bit samples. */
  transparency: Uint8Array | undefined;
  /** The zlib stream, in the pieces it is stored in. */
  data: readonly Uint8Array[];
}>;

const SIGNATURE_BYTES = 8;
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Channels by colour type, and the depths each allows (PNG, table 12). */
const colours: Readonly<Record<number, readonly [channels: 1 | 2 | 3 | 4, depths: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
};

/** A PNG that ends early or was changed on its way. */
export const cut = (what: string): Fault =>
  new Fault('picture-truncated', `PNG: ${what}`, {
    remedy: 'The file is cut off or damaged. Save or download it again.',
  });

/** A PNG that is whole but breaks the rules. */
export const broken = (what: string): Fault =>
  new Fault('picture-undecodable', `PNG: ${what}`, {
    remedy: 'Open it in an image editor and save it again as PNG or JPEG.',
  });

/**
 * Takes a PNG apart. Text, colour profiles and animation frames are passed over unread, so they cannot expand in memory.
 *
 * @throws Fault picture-truncated when the file ends early or a chunk fails its checksum, picture-undecodable
 */
export function readPngFile(bytes: Uint8Array): PngFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE_BYTES, type = ''; type !== 'IEND'; ) {
    if (at + 12 > bytes.length) throw cut(`the file ends at byte ${bytes.length}, before its last chunk`);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw cut(`the file ends at byte ${bytes.length} of at least ${end}`);
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kept.has(type)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
        throw cut(`chunk ${type} fails its checksum`);
      }
      const content = bytes.subarray(at + 8, end - 4);
      if (type === 'IDAT') data.push(content);
      else chunks.set(type, content);
    }
    at = end;
  }
  return { ...headerOf(chunks), transparency: chunks.get('tRNS'), data };
}

function headerOf(chunks: ReadonlyMap<string, Uint8Array>): Omit<PngFile, 'transparency' | 'data'> {
  const header = chunks.get('IHDR');
  if (header?.length !== 13) throw broken('its header is missing or has the wrong size');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [depth = 0, colour = 0, compression = 0, filter = 0, interlace = 0] = header.subarray(8);
  const [channels, depths] = colours[colour] ?? [];
  if (channels === undefined || depths?.includes(depth) !== true) {
    throw broken(`colour type ${colour} with ${depth} bits a sample does not exist`);
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) throw broken('it is packed in an unknown way');
  const palette = colour === 3 ? chunks.get('PLTE') : undefined;
  if (colour === 3 && palette === undefined) throw broken('its palette is missing');
  return { width: view.getUint32(0), height: view.getUint32(4), depth, channels, interlaced: interlace === 1, palette };
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309, as PNG uses it. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
