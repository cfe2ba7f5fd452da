import fc from 'fast-check';
import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { anytimeMeanBound } from './meanBound.ts';

/** Probability that a bound is above the mean at any look, for values `low` or `high`: all paths, exactly. */
function everAbove(
  bound: (values: readonly number[]) => number,
  { low, high, chance, most }: Readonly<{ low: number; high: number; chance: number; most: number }>,
): number {
  const mean = low + chance * (high - low);
  let [alive, above] = [[1], 0];
  for (let asked = 1; asked <= most; asked++) {
    const next = new Array<number>(asked + 1).fill(0);
    for (const [highs, probability] of alive.entries()) {
      next[highs]! += (1 - chance) * probability;
      next[highs + 1]! += chance * probability;
    }
    alive = next.map((probability, highs) => {
      if (probability === 0) return 0;
      const values = [...new Array(highs).fill(high), ...new Array(asked - highs).fill(low)];
      if (bound(values) <= mean) return probability;
      above += probability;
      return 0;
    });
  }
  return above;
}

const worlds = [
  { low: 0, high: 1, chance: 0.5, most: 32 },
  { low: 0, high: 1, chance: 0.95, most: 32 },
  { low: 0, high: 0.55, chance: 0.97, most: 32 },
  { low: 0.45, high: 0.55, chance: 0.5, most: 32 },
];

it.each(worlds)('is above the mean at any look with probability ≤ α: $low or $high, $chance', (world) => {
  expect(everAbove((values) => anytimeMeanBound(values, 0.05), world)).toBeLessThanOrEqual(0.05);
});

it('would be above it too often for values of another scale, and so would a normal interval', () => {
  const rare = worlds[2]!;
  const doubled = (values: readonly number[]) =>
    anytimeMeanBound(
      values.map((value) => Math.max(0, 2 * value - 0.5)),
      0.05,
    ) /
      2 +
    0.25;
  expect(everAbove(doubled, { low: 0, high: 0.6, chance: 0.9, most: 30 })).toBeGreaterThan(0.05);
  const normal = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return mean - 1.645 * Math.sqrt(square / values.length);
  };
  expect(everAbove(normal, rare)).toBeGreaterThan(0.5);
});

it('is closer than the empirical Bernstein bound of the same variance', () => {
  const { v, n, delta, half_width } = reference.empirical_bernstein;
  const spread = Math.sqrt((v * (n - 1)) / n);
  const values = Array.from({ length: n }, (_, i) => 0.5 + (i % 2 === 0 ? spread : -spread));
  const bound = anytimeMeanBound(values, delta);
  expect(bound).toBeGreaterThan(0.5 - half_width);
  expect(bound).toBeLessThan(0.5);
});

it('is near the closed form m·α^(1/n) of equal values with the whole stake', () => {
  const found = anytimeMeanBound(new Array(1000).fill(0.5), 0.001);
  expect(found).toBeLessThanOrEqual(0.5 * 0.001 ** (1 / 1000));
  expect(found).toBeGreaterThan(0.5 * 0.0005 ** (1 / 1000) - 1e-9);
});

it('grows with every value and with α, does not depend on their order, and says 0 of nothing', () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(59), (all, place) => {
      const bound = anytimeMeanBound(all, 0.01);
      expect(anytimeMeanBound(all, 0.05)).toBeGreaterThanOrEqual(bound);
      expect(anytimeMeanBound([...all].reverse(), 0.01)).toBeCloseTo(bound, 8);
      const raised = all.map((value, i) => (i === place ? 1 : value));
      expect(anytimeMeanBound(raised, 0.01)).toBeGreaterThanOrEqual(bound - 1e-9);
    }),
  );
  expect(anytimeMeanBound([], 0.01)).toBe(0);
  expect(anytimeMeanBound([0, 0], 0.01)).toBe(0);
});
