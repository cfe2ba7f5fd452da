import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/picture-golden.json' with { type: 'json' };
import type { Pixels8 } from './pixels.ts';
import { resample } from './resample.ts';
import type { Filter } from './resampleKernels.ts';

describe('resample', () => {
  it.each(
    golden.resized.map(
      (row) => [`${row.width}×${row.height} to ${row.toWidth}×${row.toHeight}, ${row.filter}`, row] as const,
    ),
  )('equals Pillow: %s', (_, row) => {
    const { width, height } = row;
    const pixels: Pixels8 = { width, height, channels: row.channels as 1 | 3, data: Uint8Array.from(row.data) };
    expect([...resample(pixels, row.toWidth, row.toHeight, row.filter as Filter).data]).toEqual(row.expected);
  });

  it('leaves a plain picture plain at any size', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('bicubic', 'area'),
        (w, h, x, y, v, filter) => {
          const plain: Pixels8 = { width: w, height: h, channels: 1, data: new Uint8Array(w * h).fill(v) };
          expect(new Set(resample(plain, x, y, filter as Filter).data)).toEqual(new Set([v]));
        },
      ),
    );
  });

  it('refuses transparency, which would bleed between pixels', () => {
    const clear: Pixels8 = { width: 1, height: 1, channels: 4, data: new Uint8Array(4) };
    expect(() => resample(clear, 2, 2, 'area')).toThrow(RangeError);
  });
});
