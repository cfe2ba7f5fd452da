import { crc32, deflateSync } from 'node:zlib';
import type { Pixels8 } from '#core/picture/pixels.ts';

const colourTypes = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/**
 * A PNG file of 8-bit samples, H×W×C. `disclaimer`, in Latin-1, becomes a text chunk of that name, which image viewers
 * list beside the picture.
 *
 * @source PNG specification, third edition, W3C 2025, sections 5 and 11
 */
export function writePng({ width, height, channels, data }: Pixels8, disclaimer?: string): Uint8Array {
  const row = width * channels;
  // Every row begins with its filter: none.
  const rows = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourTypes[channels], 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(disclaimer === undefined ? [] : [chunk('tEXt', Buffer.from(`Disclaimer\0${disclaimer}`, 'latin1'))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
