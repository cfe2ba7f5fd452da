import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#testdata/bytesOf.ts';
import golden from '#testdata/picture-headers.json' with { type: 'json' };
import { checkHeader, pictureLimits } from './checkHeader.ts';
import { imageHeader } from './imageHeader.ts';

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const codeOf = (data: Uint8Array) => checkHeader(imageHeader(data))?.code;

const pngOf = (width: number, height: number) => {
  const data = ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x01\0\0\0\0');
  new DataView(data.buffer).setUint32(16, width);
  new DataView(data.buffer).setUint32(20, height);
  return data;
};

describe('imageHeader', () => {
  it.each(golden)('reads what Pillow wrote: $name', ({ file, header }) => {
    expect(imageHeader(bytesOf(file))).toMatchObject(header);
  });

  it('tells what is not a picture by its first bytes', () => {
    expect(codeOf(new Uint8Array(0))).toBe('picture-empty');
    expect(codeOf(ascii('hello, this is text'))).toBe('picture-not-an-image');
    expect(codeOf(ascii('<!doctype html><html><body>404</body></html>'))).toBe('picture-not-an-image');
    expect(codeOf(ascii('%PDF-1.7'))).toBe('picture-not-an-image');
    expect(codeOf(ascii('<?xml version="1.0"?><!-- c --><svg width="4" height="4"/>'))).toBe(
      'picture-format-unsupported',
    );
    expect(codeOf(ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe('picture-format-unsupported');
    expect(codeOf(ascii('II*\0\x08\0\0\0'))).toBe('picture-format-unsupported');
  });

  it('takes the largest size of a picture made of tiles', () => {
    const sizes = ['\0\0\x02\0\0\0\x02\0', '\0\0\x80\0\0\0\x40\0', '\0\0\0\x50\0\0\0\x50'];
    const tiles = ascii(
      `\0\0\0\x14ftypavif\0\0\0\0mif1${sizes.map((size) => `\0\0\0\x14ispe\0\0\0\0${size}`).join('')}`,
    );
    expect(imageHeader(tiles)).toMatchObject({ format: 'avif', width: 0x8000, height: 0x4000 });
    expect(codeOf(tiles)).toBe('picture-too-large');
  });

  it('believes no size of a PNG that does not start with its header chunk', () => {
    const data = pngOf(5, 5);
    data.set(ascii('CgBI'), 12);
    expect(codeOf(data)).toBe('picture-truncated');
  });

  it('refuses pictures beyond 64 megapixels or 16,384 a side, and no smaller ones', () => {
    expect(codeOf(pngOf(8000, 8000))).toBeUndefined();
    expect(codeOf(pngOf(8001, 8000))).toBe('picture-too-large');
    expect(codeOf(pngOf(pictureLimits.side, 1))).toBeUndefined();
    expect(codeOf(pngOf(pictureLimits.side + 1, 1))).toBe('picture-too-large');
    expect(codeOf(pngOf(0, 4))).toBe('picture-truncated');
  });

  it('answers any bytes, whole, cut or changed, without throwing', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom(...golden),
          fc.nat(),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        )
        .map(([{ file }, cut, edits]) => {
          const whole = bytesOf(file);
          for (const [at, value] of edits) whole[at % whole.length] = value;
          return whole.slice(0, cut % (whole.length + 1));
        }),
    );
    fc.assert(
      fc.property(any, (data) => {
        const header = imageHeader(data);
        expect(header.width).toBeGreaterThanOrEqual(0);
        expect(header.orientation).toBeGreaterThanOrEqual(1);
        expect(codeOf(data) ?? 'picture-').toMatch(/^picture-/);
      }),
      { numRuns: 2000 },
    );
  });
});
