import { describe, expect, it } from 'vitest';
import { seed } from '../units.ts';
import { bootstrap } from './bootstrap.ts';
import { noise } from './noise.ts';

const meanOf = (values: ArrayLike<number>) => (indices: Uint32Array) =>
  indices.reduce((sum, i) => sum + values[i]!, 0) / indices.length;

describe('the bootstrap', () => {
  it('gives a mean the interval that its standard error gives', () => {
    const values = noise(seed(1), 0, 400);
    const { value, low, high } = bootstrap(400, 2000, seed(2), meanOf(values));
    expect(value).toBeCloseTo(meanOf(values)(Uint32Array.from(values.keys())), 12);
    const error = Math.sqrt(values.reduce((sum, x) => sum + (x - value) ** 2, 0)) / 400;
    expect((high - low) / (2 * 1.96 * error)).toBeCloseTo(1, 0);
    expect(Math.abs((high - low) / (3.92 * error) - 1)).toBeLessThan(0.08);
  });

  it('draws every picture as often as any other, and the same samples for the same seed', () => {
    const seen = new Float64Array(10);
    const note = (indices: Uint32Array) => {
      for (const i of indices) seen[i]! += 1;
      return indices[3]!;
    };
    const first = bootstrap(10, 5000, seed(3), note);
    for (const times of seen) expect(Math.abs(times / 5001 - 1)).toBeLessThan(0.06);
    expect(bootstrap(10, 5000, seed(3), note)).toEqual(first);
  });

  it('covers a known mean in about 95 of 100 samples', () => {
    const runs = 300;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const { low, high } = bootstrap(60, 300, seed(run), meanOf(noise(seed(9), run, 60)));
      if (low <= 0 && high >= 0) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.9);
    expect(covered / runs).toBeLessThan(0.985);
  });
});
