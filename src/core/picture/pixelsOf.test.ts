import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureFromBytes } from './pictureFromBytes.ts';
import { pixelsOf } from './pixelsOf.ts';

const spec = { height: 2, width: 3, normalisation: { mean: 0.5, scale: 0.5 } } as const;

it('gives back the bytes that a picture was made of', () => {
  const bytes = fc.constantFrom<1 | 3>(1, 3).chain((channels) =>
    fc.record({
      channels: fc.constant(channels),
      data: fc.uint8Array({ minLength: 6 * channels, maxLength: 6 * channels }),
    }),
  );
  fc.assert(
    fc.property(bytes, ({ channels, data }) => {
      const picture = pictureFromBytes(data, { ...spec, channels });
      expect([...pixelsOf(picture.values, picture).data]).toEqual([...data]);
    }),
  );
});

it('clips what is brighter than white, and draws less bright what is scaled', () => {
  const shape = { channels: 1, height: 1, width: 4 } as const;
  expect([...pixelsOf([-3, 0.5, 1, 3], shape).data]).toEqual([0, 191, 255, 255]);
  expect([...pixelsOf([-3, 0, 1, 3], shape, 2).data]).toEqual([0, 128, 191, 255]);
});
