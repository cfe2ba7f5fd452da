import { expect, it } from 'vitest';
import { typicality, typicalityProbes } from './typicality.ts';

it('asks every level as often as there are draws, and no noise twice', () => {
  expect(typicalityProbes({ levels: [0.5, 2], draws: 2 })).toEqual([
    { level: 0.5, draw: 0 },
    { level: 2, draw: 1 },
    { level: 0.5, draw: 2 },
    { level: 2, draw: 3 },
  ]);
});

it('is the mean of the logarithms of the errors', () => {
  const { statistic } = typicality([Math.exp(-1), Math.exp(-2), Math.exp(-6)], { low: 0, high: 0 });
  expect(statistic).toBeCloseTo(-3, 12);
});

it('calls both ends of the range typical and what lies outside on either side not', () => {
  const range = { low: -3, high: -2 };
  const judged = [-3.01, -3, -2.5, -2, -1.99].map((log) => typicality([Math.exp(log)], range).typical);
  expect(judged).toEqual([false, true, true, true, false]);
});

it('finds a picture unlike any when it is denoised without error', () => {
  expect(typicality([0, 0.1], { low: -9, high: 0 })).toEqual({ statistic: Number.NEGATIVE_INFINITY, typical: false });
});
