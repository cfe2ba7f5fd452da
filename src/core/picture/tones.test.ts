import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/picture-golden.json' with { type: 'json' };
import { autoContrast } from './autoContrast.ts';
import { flatten } from './flatten.ts';
import { grey } from './grey.ts';
import { invert } from './invert.ts';
import type { Orientation } from './orient.ts';
import { orient } from './orient.ts';

const byte = fc.integer({ min: 0, max: 255 });

describe('tones and turns', () => {
  it('makes grey as Pillow does', () => {
    const { width, height, data, expected } = golden.grey;
    expect([...grey({ width, height, channels: 3, data: Uint8Array.from(data) }).data]).toEqual(expected);
  });

  it('stretches contrast as Pillow does', () => {
    const { width, height, data, expected } = golden.autoContrast;
    expect([...autoContrast({ width, height, channels: 1, data: Uint8Array.from(data) }).data]).toEqual(expected);
  });

  it.each(golden.oriented.expected)('turns orientation $orientation upright as Pillow does', (row) => {
    const stored = {
      width: golden.oriented.width,
      height: golden.oriented.height,
      channels: 1 as const,
      data: Uint8Array.from(golden.oriented.data),
    };
    const upright = orient(stored, row.orientation as Orientation);
    expect({ ...upright, data: [...upright.data] }).toEqual({
      width: row.width,
      height: row.height,
      channels: 1,
      data: row.data,
    });
  });

  it('lays a transparent pixel on the background by the rule of over', () => {
    fc.assert(
      fc.property(byte, byte, byte, (v, alpha, background) => {
        const laid = flatten({ width: 1, height: 1, channels: 4, data: Uint8Array.of(v, v, v, alpha) }, background);
        expect(Math.abs(laid.data[0]! - (alpha * v + (255 - alpha) * background) / 255)).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  it('is itself again when inverted twice, alpha untouched', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (data) => {
        const pixels = { width: 2, height: 1, channels: 4 as const, data };
        expect(invert(invert(pixels)).data).toEqual(data);
        expect(invert(pixels).data[3]).toBe(data[3]);
      }),
    );
  });
});
