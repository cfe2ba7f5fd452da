import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/picture-headers.json' with { type: 'json' };
import { checkHeader, pictureLimits } from './checkHeader.ts';
import { imageHeader } from './imageHeader.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
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
