import { describe, expect, it } from 'vitest';
import { centrePrior, mapMetrics } from './mapMetrics.ts';

describe('a map of magnitudes and a region', () => {
  it('are compared by share, largest value and rank', () => {
    expect(mapMetrics([4, 1, 3, 2], Uint8Array.of(1, 0, 0, 1))).toEqual({ share: 0.6, pointing: 1, auc: 0.75 });
    expect(mapMetrics([1, 4, 3, 2], Uint8Array.of(1, 0, 0, 1))).toEqual({ share: 0.3, pointing: 0, auc: 0 });
  });

  it('have the area for a share, and half for ranks, when the map is flat', () => {
    expect(mapMetrics([5, 5, 5, 5], Uint8Array.of(0, 0, 0, 1))).toEqual({ share: 0.25, pointing: 0, auc: 0.5 });
  });

  it('have on average over all orders of the map the area for a share and for pointing, and half for ranks', () => {
    const inside = Uint8Array.of(1, 0, 0, 1, 0);
    const orders = permutations([1, 2, 3, 5, 8]).map((map) => mapMetrics(map, inside));
    const mean = (pick: (m: (typeof orders)[number]) => number) =>
      orders.reduce((sum, m) => sum + pick(m), 0) / orders.length;
    expect(mean(({ share }) => share)).toBeCloseTo(0.4, 12);
    expect(mean(({ pointing }) => pointing)).toBeCloseTo(0.4, 12);
    expect(mean(({ auc }) => auc)).toBeCloseTo(0.5, 12);
  });
});

describe('the centre prior', () => {
  it('falls by exp(−2) half a side from the middle, along both axes', () => {
    const prior = centrePrior(9, 9);
    expect(prior[40]).toBe(1);
    expect(prior[36]! / prior[40]!).toBeCloseTo(Math.exp(-(4 ** 2) / (2 * (9 / 4) ** 2)), 12);
    expect(prior[4]).toBe(prior[36]);
  });
});

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, i) => permutations([...all.slice(0, i), ...all.slice(i + 1)]).map((rest) => [one, ...rest]));
}
