import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import golden from '#testdata/noise-golden.json';
import { seed } from '../units.ts';
import { momentsOf, standardError, variance } from './moments.ts';
import { noise } from './noise.ts';
import { normalCdf } from './normal.ts';

const bitsOf = (values: Float32Array) =>
  [...new Uint32Array(values.buffer, values.byteOffset, values.length)]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join(' ');

describe('noise', () => {
  it.each(golden.noise)('is bit-identical to Python for seed $seed, draw $draw', (row) => {
    const values = noise(seed(row.seed), row.draw, 100_000);
    expect(bitsOf(values.subarray(0, 64))).toBe(row.first);
    expect(crc32(new Uint8Array(values.buffer)).toString(16).padStart(8, '0')).toBe(row.crc32);
  });

  it('starts the same whatever the size asked for, and fills no further', () => {
    const long = noise(seed(5), 3, 11);
    const out = new Float32Array(11).fill(9);
    expect(noise(seed(5), 3, 7, out)).toBe(out);
    expect([...out]).toEqual([...long.subarray(0, 7), 9, 9, 9, 9]);
  });

  it('has the first four moments of a standard normal, within four standard errors', () => {
    const values = noise(seed(11), 0, 100_000);
    for (const [power, expected] of [0, 1, 0, 3].entries()) {
      const moments = momentsOf([...values].map((value) => value ** (power + 1)));
      expect(Math.abs(moments.mean - expected) / standardError(moments), `moment ${power + 1}`).toBeLessThan(4);
    }
  });

  it('follows the normal distribution (Kolmogorov–Smirnov, below the 0.1 % critical value)', () => {
    const sorted = noise(seed(12), 1, 20_000).sort();
    const distance = sorted.reduce(
      (most, value, i) => Math.max(most, Math.abs(normalCdf(value) - (i + 0.5) / 20_000)),
      0,
    );
    expect(distance * Math.sqrt(20_000)).toBeLessThan(1.95);
  });

  it('is uncorrelated between neighbouring seeds, draws and pixels', () => {
    const here = noise(seed(100), 50, 50_000);
    const pairs = [
      noise(seed(101), 50, 50_000),
      noise(seed(100), 51, 50_000),
      noise(seed(100), 50, 50_001).subarray(1),
    ];
    for (const other of pairs) {
      const products = momentsOf(here.map((value, i) => value * other[i]!));
      expect(Math.abs(products.mean) / standardError(products)).toBeLessThan(4);
      expect(variance(products)).toBeCloseTo(1, 1);
    }
  });
});
