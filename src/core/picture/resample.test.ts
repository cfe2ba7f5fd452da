import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#testdata/bytesOf.ts';
import golden from '#testdata/picture-golden.json' with { type: 'json' };
import type { Pixels8 } from './pixels.ts';
import { resample } from './resample.ts';

const side = fc.integer({ min: 1, max: 40 });
const filter = fc.constantFrom('bicubic' as const, 'area' as const);

describe('resample', () => {
  it.each(golden.resized.map((row) => [`${row.width}×${row.height} to ${row.toWidth}×${row.toHeight}`, row] as const))(
    'U10: equals Pillow bit for bit with both filters: %s',
    (_, { width, height, channels, data, ...to }) => {
      const pixels: Pixels8 = { width, height, channels: channels === 1 ? 1 : 3, data: bytesOf(data) };
      for (const name of ['bicubic', 'area'] as const) {
        expect(resample(pixels, to.toWidth, to.toHeight, name).data, name).toEqual(bytesOf(to.expected[name]));
      }
    },
  );

  it('leaves a plain picture plain at any size', () => {
    fc.assert(
      fc.property(side, side, side, side, fc.nat(255), filter, (w, h, x, y, v, name) => {
        const plain: Pixels8 = { width: w, height: h, channels: 1, data: new Uint8Array(w * h).fill(v) };
        expect(new Set(resample(plain, x, y, name).data)).toEqual(new Set([v]));
      }),
    );
  });

  it('treats channels alike and apart from each other', () => {
    const sizes = fc.tuple(side, side, fc.uint8Array({ minLength: 1600, maxLength: 1600 }));
    fc.assert(
      fc.property(sizes, side, side, filter, ([width, height, noise], x, y, name) => {
        const grey: Pixels8 = { width, height, channels: 1, data: noise.slice(0, width * height) };
        const spread = new Uint8Array(width * height * 3);
        grey.data.forEach((v, i) => {
          spread.set([v, 0, 255 - v], 3 * i);
        });
        const one = resample(grey, x, y, name).data;
        const three = resample({ ...grey, channels: 3, data: spread }, x, y, name).data;
        expect(three.filter((_, i) => i % 3 === 0)).toEqual(one);
        expect(three.every((v, i) => i % 3 !== 1 || v === 0)).toBe(true);
      }),
    );
  });

  it('refuses transparency, which would bleed between pixels', () => {
    const clear: Pixels8 = { width: 1, height: 1, channels: 4, data: new Uint8Array(4) };
    expect(() => resample(clear, 2, 2, 'area')).toThrow(RangeError);
  });
});
