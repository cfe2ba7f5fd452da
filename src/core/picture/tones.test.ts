import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#testdata/bytesOf.ts';
import golden from '#testdata/picture-golden.json' with { type: 'json' };
import { autoContrast } from './autoContrast.ts';
import { flatten } from './flatten.ts';
import { colour, grey } from './grey.ts';
import { invert } from './invert.ts';
import type { Pixels8 } from './pixels.ts';

const byte = fc.nat(255);
const clear: Pixels8 = { width: 1, height: 1, channels: 4, data: new Uint8Array(4) };

describe('grey', () => {
  it('equals Pillow bit for bit', () => {
    const { width, height, data, expected } = golden.grey;
    expect(grey({ width, height, channels: 3, data: bytesOf(data) }).data).toEqual(bytesOf(expected));
  });

  it('is undone by colour, and leaves grey pictures alone', () => {
    const pixels: Pixels8 = { width: 16, height: 16, channels: 1, data: Uint8Array.from({ length: 256 }, (_, i) => i) };
    expect(grey(colour(pixels))).toEqual(pixels);
    expect(grey(pixels)).toBe(pixels);
  });

  it('refuses transparency', () => {
    expect(() => grey(clear)).toThrow(RangeError);
  });
});

describe('autoContrast', () => {
  it.each(golden.autoContrast)('equals Pillow bit for bit with $channels channels', (row) => {
    const pixels: Pixels8 = { ...row, channels: row.channels === 1 ? 1 : 3, data: bytesOf(row.data) };
    expect(autoContrast(pixels).data).toEqual(bytesOf(row.expected));
  });

  it('leaves a plain picture alone and refuses transparency', () => {
    const plain: Pixels8 = { width: 3, height: 1, channels: 1, data: Uint8Array.of(9, 9, 9) };
    expect(autoContrast(plain).data).toEqual(plain.data);
    expect(() => autoContrast(clear)).toThrow(RangeError);
  });
});

describe('flatten', () => {
  it('is within one level of Pillow on white', () => {
    const { width, height, data, expected } = golden.onWhite;
    const wanted = bytesOf(expected);
    flatten({ width, height, channels: 4, data: bytesOf(data) }).data.forEach((value, i) => {
      expect(Math.abs(value - wanted[i]!)).toBeLessThanOrEqual(1);
    });
  });

  it('is the exact blend, rounded to the nearest level', () => {
    fc.assert(
      fc.property(byte, byte, byte, (v, alpha, background) => {
        const laid = flatten({ width: 1, height: 1, channels: 4, data: Uint8Array.of(v, v, v, alpha) }, background);
        expect(Math.abs(laid.data[0]! - (alpha * v + (255 - alpha) * background) / 255)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('leaves opaque pictures alone', () => {
    const opaque: Pixels8 = { width: 1, height: 1, channels: 3, data: new Uint8Array(3) };
    expect(flatten(opaque)).toBe(opaque);
  });
});

describe('invert', () => {
  it('is undone by itself, alpha untouched', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (data) => {
        const pixels: Pixels8 = { width: 2, height: 1, channels: 4, data };
        expect(invert(invert(pixels)).data).toEqual(data);
        expect(invert(pixels).data[3]).toBe(data[3]);
        expect(invert(pixels).data[0]).toBe(255 - data[0]!);
      }),
    );
  });
});
