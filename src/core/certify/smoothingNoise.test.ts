import { expect, it } from 'vitest';
import { noise } from '../math/noise.ts';
import { normalCdf } from '../math/normal.ts';
import { seed } from '../units.ts';
import { samplerSlack, smoothingNoise } from './smoothingNoise.ts';

const [key, sigma] = [seed(7), 0.02];
const many = Array.from({ length: 40 }, (_, sample) => smoothingNoise(key, sample, 1000, sigma));

it('gives every whole number its share of the rounded normal distribution', () => {
  const values = many.flatMap((row) => [...row]);
  for (let k = -12; k <= 12; k++) {
    const share = normalCdf((k + 0.5) / (255 * sigma)) - normalCdf((k - 0.5) / (255 * sigma));
    const found = values.filter((value) => value === k).length / values.length;
    expect(Math.abs(found - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / values.length));
  }
});

it('is the same for the same sample, another for another, and none of the noise that probes are asked with', () => {
  expect(smoothingNoise(key, 3, 1000, sigma)).toEqual(many[3]);
  expect(new Set(many.map((row) => row.join())).size).toBe(many.length);
  const probes = noise(key, 3, 1000);
  const correlation = many[3]!.reduce((sum, value, i) => sum + value * probes[i]!, 0) / (1000 * 255 * sigma);
  expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(1000));
});

it('begins with the shorter noise, also of odd length', () => {
  expect(smoothingNoise(key, 5, 7, 1)).toEqual(smoothingNoise(key, 5, 100, 1).slice(0, 7));
});

it('keeps a slack that is far below any α, and more of it for more pixels and wider noise', () => {
  expect(samplerSlack(3072, 1)).toBeLessThan(1e-8);
  expect(samplerSlack(3072, 1)).toBeGreaterThan(samplerSlack(784, 1));
  expect(samplerSlack(784, 1)).toBeGreaterThan(samplerSlack(784, 0.25));
});
