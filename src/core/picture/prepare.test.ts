import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredBox, clampBox, crop } from './crop.ts';
import { pictureFromBytes } from './pictureFromBytes.ts';
import { asIs, prepare } from './prepare.ts';
import { longestSide, reduce } from './reduce.ts';

const spec = { channels: 1, height: 6, width: 6, normalisation: { mean: 0.5, scale: 0.5 } } as const;
const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -50, max: 50 }));

describe('prepare', () => {
  it('leaves a picture that already fits as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 36, maxLength: 36 }), (data) => {
        expect(prepare({ width: 6, height: 6, channels: 1, data }, spec, asIs).original).toEqual(data);
      }),
    );
  });

  it('maps 0 to -1 and 255 to 1, channel by channel', () => {
    const rgb = { ...spec, channels: 3, height: 1, width: 2 } as const;
    const { values } = pictureFromBytes(Uint8Array.of(0, 255, 51, 255, 0, 102), rgb);
    expect([...values]).toEqual([-1, 1, 1, -1, Math.fround(-0.6), Math.fround(-0.2)]);
  });

  it('inverts after stretching, so that the model sees the full range', () => {
    const data = Uint8Array.from({ length: 36 }, (_, i) => 100 + i);
    const { original } = prepare({ width: 6, height: 6, channels: 1, data }, spec, {
      ...asIs,
      invert: true,
      autoContrast: true,
    });
    expect([original[0], original[35]]).toEqual([255, 0]);
  });

  it('keeps any crop box inside the picture', () => {
    const side = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, anyNumber, side, side, (left, top, width, height, w, h) => {
        const box = clampBox({ left, top, width, height }, { width: w, height: h });
        expect(box.left >= 0 && box.top >= 0 && box.width >= 1 && box.height >= 1).toBe(true);
        expect(box.left + box.width <= w && box.top + box.height <= h).toBe(true);
      }),
    );
  });

  it('takes the middle of a wide picture', () => {
    expect(centredBox({ width: 10, height: 4 }, 1)).toEqual({ left: 3, top: 0, width: 4, height: 4 });
    const wide = { width: 4, height: 1, channels: 1, data: Uint8Array.of(1, 2, 3, 4) } as const;
    expect([...crop(wide, { left: 1, top: 0, width: 2, height: 1 }).data]).toEqual([2, 3]);
  });

  it('repeats a grey picture for a colour model, the same as resampling the repeated one', () => {
    const colours = { ...spec, channels: 3 } as const;
    const data = Uint8Array.from({ length: 90 }, (_, i) => (i * 71) % 256);
    const grey = { width: 10, height: 9, channels: 1, data } as const;
    const repeated = {
      ...grey,
      channels: 3,
      data: Uint8Array.from({ length: 270 }, (_, i) => data[(i / 3) | 0]!),
    } as const;
    expect(prepare(grey, colours, asIs)).toEqual(prepare(repeated, colours, asIs));
  });

  it('gives a picture that its own 8-bit samples give again', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 320, maxLength: 320 }),
        fc.boolean(),
        fc.boolean(),
        (data, inverted, stretched) => {
          const choices = {
            invert: inverted,
            autoContrast: stretched,
            filter: 'area',
            crop: { left: 1, top: 0, width: 7, height: 9 },
          } as const;
          const picture = prepare({ width: 8, height: 10, channels: 4, data }, spec, choices);
          expect(pictureFromBytes(picture.original, spec)).toEqual(picture);
        },
      ),
    );
  });

  it('sees nothing of what lies outside the crop', () => {
    const data = Uint8Array.from({ length: 144 }, (_, i) => (i * 37) % 256);
    const choices = { ...asIs, crop: { left: 3, top: 2, width: 8, height: 8 } };
    const other = data.map((v, i) => {
      const [x, y] = [i % 12, Math.floor(i / 12)];
      return x >= 3 && x < 11 && y >= 2 && y < 10 ? v : 255 - v;
    });
    const seen = [data, other].map((samples) =>
      prepare({ width: 12, height: 12, channels: 1, data: samples }, spec, choices),
    );
    expect(seen[1]).toEqual(seen[0]);
  });

  it('reduces only what is larger than any model needs', () => {
    const long = {
      width: longestSide + 2,
      height: 2,
      channels: 1,
      data: new Uint8Array(2 * (longestSide + 2)).fill(9),
    } as const;
    expect(reduce(long)).toMatchObject({ width: longestSide / 2 + 1, height: 1 });
    const fits = { width: longestSide, height: 1, channels: 1, data: new Uint8Array(longestSide) } as const;
    expect(reduce(fits)).toBe(fits);
  });
});
