import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import expected from '#testdata/png/expected.json' with { type: 'json' };
import { decodePng } from './decodePng.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../testdata/png/${name}.png`, import.meta.url)));

/** A grey PNG, right but for what is asked to be wrong. */
function pngOf({ width = 4, height = 4, depth = 8, colour = 0, data = new Uint8Array() }): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)]);
    bytes.writeUInt32BE(content.length);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
    return bytes;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

/** CRC-32 bit by bit. */
const crc32 = (bytes: Uint8Array) =>
  ~bytes.reduce((crc, byte) => {
    let c = crc ^ byte;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
    return c;
  }, -1) >>> 0;

const codeOf = (bytes: Uint8Array) => {
  try {
    decodePng(bytes);
    return 'decoded';
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
};

describe('decodePng', () => {
  it.each(Object.entries(expected))(
    'decodes %s to the pixels it was made from',
    (name, { width, height, channels, data }) => {
      const pixels = decodePng(file(name));
      expect({ ...pixels, data: [...pixels.data] }).toEqual({ width, height, channels, data });
    },
  );

  it('decodes whatever another encoder writes', () => {
    const picture = fc
      .record({
        width: fc.integer({ min: 1, max: 20 }),
        height: fc.integer({ min: 1, max: 20 }),
        channels: fc.constantFrom(1 as const, 3 as const, 4 as const),
        interlace: fc.constantFrom('null' as const, 'Adam7' as const),
      })
      .chain(({ width, height, channels, interlace }) => {
        const length = width * height * channels;
        const data = fc.uint8Array({ minLength: length, maxLength: length });
        return data.map((data) => ({ width, height, channels, interlace, data }));
      });
    fc.assert(
      fc.property(picture, ({ interlace, ...pixels }) => {
        expect(decodePng(encode({ ...pixels, depth: 8 }, { interlace }))).toEqual(pixels);
      }),
    );
  });

  it('unpacks no more than the pixels need, however much a file would unpack to', () => {
    const bomb = pngOf({ width: 4, height: 4, data: zlibSync(new Uint8Array(5_000_000)) });
    expect(decodePng(bomb).data).toEqual(new Uint8Array(16));
  });

  it('says when a whole file has fewer pixels than its header promises', () => {
    expect(codeOf(pngOf({ width: 100, height: 100, data: zlibSync(new Uint8Array(999)) }))).toBe('picture-truncated');
  });

  it.each([
    ['a colour type that does not exist', { colour: 5 }],
    ['a depth that does not exist', { depth: 3 }],
    ['no palette', { colour: 3 }],
    ['data that is no zlib stream', { data: Uint8Array.from({ length: 60 }, (_, i) => i) }],
    ['a filter that does not exist', { data: zlibSync(new Uint8Array(50).fill(9)) }],
  ])('refuses a file with %s', (_, change) => {
    expect(codeOf(pngOf({ width: 4, height: 4, data: zlibSync(new Uint8Array(50)), ...change }))).toBe(
      'picture-undecodable',
    );
  });

  it('calls a file that is cut anywhere truncated', () => {
    const whole = file('rgb8');
    fc.assert(
      fc.property(fc.integer({ min: 8, max: whole.length - 1 }), (end) => {
        expect(codeOf(whole.slice(0, end))).toBe('picture-truncated');
      }),
    );
  });

  it('answers a file with one flipped byte with pixels of the right size or a fault, never anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(expected)),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (name, at, flip) => {
          const bytes = file(name);
          bytes[at % bytes.length]! ^= flip;
          expect(codeOf(bytes)).toMatch(/^(decoded|picture-)/);
        },
      ),
    );
  });
});
