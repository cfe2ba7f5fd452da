import { expect, it } from 'vitest';
import { heatColours } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import { strip } from './strip.ts';

it('lays the original beside counterfactuals, and their changes below on one scale', () => {
  const picture: Picture = {
    channels: 1,
    height: 1,
    width: 1,
    values: Float32Array.of(0),
    original: Uint8Array.of(128),
  };
  const { width, height, data } = strip(picture, [Float32Array.of(1), Float32Array.of(-0.5)]);
  expect([width, height]).toEqual([3, 2]);
  const pixel = (i: number) => [...data.slice(3 * i, 3 * i + 3)];
  expect([0, 1, 2, 3].map(pixel)).toEqual([
    [128, 128, 128],
    [255, 255, 255],
    [64, 64, 64],
    [255, 255, 255],
  ]);
  expect(pixel(4)).toEqual([...heatColours.for]);
  for (const [c, value] of pixel(5).entries()) expect(value).toBeCloseTo((255 + heatColours.against[c]!) / 2, -0.5);
});
