import { expect, it } from 'vitest';
import { momentsOf, variance } from '../math/moments.ts';
import { level, seed } from '../units.ts';
import { errorVariance, expectedSquared, pairedVariance } from './gaussianAnswers.ts';
import { gaussianTable } from './gaussianTable.ts';
import { toyPicture, toyWorld } from './toyWorld.ts';
import { unpairedTable } from './unpairedTable.ts';

const [sigma, draws] = [0.5, 6000];
const probes = Array.from({ length: draws }, (_, draw) => ({ level: level(sigma), draw }));
const pixels = toyPicture.length;

/** ‖D − x‖² of class 1 minus that of class 0, draw by draw. */
const differences = ({ squared, classes }: ReturnType<typeof gaussianTable>) =>
  probes.map((_, j) => pixels * (squared[j * classes + 1]! - squared[j * classes]!));

it('measures the same gap with the sum of both variances, where shared noise leaves the paired one', () => {
  const gap =
    pixels * (expectedSquared(toyWorld, toyPicture, sigma, 1) - expectedSquared(toyWorld, toyPicture, sigma, 0));
  const own = errorVariance(toyWorld, toyPicture, sigma, 0) + errorVariance(toyWorld, toyPicture, sigma, 1);
  const shared = pairedVariance(toyWorld, toyPicture, sigma, 0, 1);
  expect(own).toBeGreaterThan(shared);
  for (const [table, expected] of [
    [unpairedTable(toyWorld, toyPicture, seed(3), probes), own],
    [gaussianTable(toyWorld, toyPicture, seed(3), probes), shared],
  ] as const) {
    const moments = momentsOf(differences(table));
    expect(Math.abs(moments.mean - gap)).toBeLessThan(4 * Math.sqrt(expected / draws));
    // Sums of a few squares: a kurtosis of 9 covers them, so the variance is known to √(8 / draws).
    expect(Math.abs(variance(moments) / expected - 1)).toBeLessThan(4 * Math.sqrt(8 / draws));
  }
});

it('gives the first class the noise that a run gives all', () => {
  const few = probes.slice(0, 5);
  const [unpaired, paired] = [unpairedTable, gaussianTable].map((table) => table(toyWorld, toyPicture, seed(3), few));
  for (const j of few.keys()) {
    expect(unpaired!.squared[3 * j]).toBe(paired!.squared[3 * j]);
    expect(unpaired!.absolute[3 * j + 2]).not.toBe(paired!.absolute[3 * j + 2]);
  }
});
