import { expect, it } from 'vitest';
import { momentsOf, variance } from '#core/math/moments.ts';
import { level, seed } from '../units.ts';
import { noised, noisedSpread } from './noised.ts';

const size = 20_000;
const sigma = level(3);

it('adds the noise of the draw, σ times, and the same noise every time', () => {
  const found = noised(new Float32Array(size).fill(0.25), seed(4), 9, sigma);
  const { mean, count, squares } = momentsOf(found);
  expect(Math.abs(mean - 0.25)).toBeLessThan((5 * sigma) / Math.sqrt(size));
  expect(Math.sqrt(variance({ mean, count, squares })) / sigma).toBeCloseTo(1, 1);
  expect(noised(new Float32Array(size).fill(0.25), seed(4), 9, sigma)).toEqual(found);
  expect(noised(new Float32Array(size).fill(0.25), seed(4), 10, sigma)).not.toEqual(found);
});

it('knows the spread of pictures of variance one under noise', () => {
  const picture = Float32Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const { mean, count, squares } = momentsOf(noised(picture, seed(1), 0, sigma));
  expect(Math.sqrt(variance({ mean, count, squares })) / noisedSpread(sigma)).toBeCloseTo(1, 1);
});
