import fc from 'fast-check';
import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { normalCdf } from '../math/normal.ts';
import { radiusBetween, radiusOf, shareFor } from './radiusOf.ts';
import { fixedShareBound } from './shareBound.ts';

const { dist01, dist02, pA_sigma } = reference.two_class_margin;

it.each(reference.clopper_pearson)('is the reference’s for $nA of $n votes, never above it', (row) => {
  const bound = fixedShareBound({ agreeing: row.nA, asked: row.n }, row.alpha);
  expect(bound).toBeCloseTo(row.pA_lower, 11);
  for (const [name, expected] of Object.entries(row)) {
    if (!name.startsWith('R_sigma') || typeof expected !== 'number') continue;
    const radius = radiusOf(bound, Number(name.slice('R_sigma'.length)));
    expect(radius).toBeLessThanOrEqual(Math.max(0, expected));
    expect(radius).toBeGreaterThan(Math.max(0, expected) - 2.1e-6);
  }
});

it('is the exact distance between two Gaussian classes, whatever the noise, and would not be in other units', () => {
  for (const [sigma, share] of Object.entries(pA_sigma)) {
    const radius = radiusOf(share, Number(sigma));
    expect(radius).toBeLessThanOrEqual(dist01);
    expect(radius).toBeGreaterThan(dist01 - 2.1e-6);
    // Noise on the [−1, 1] scale taken for noise on [0, 1]: twice as far as anything is true.
    expect(radiusOf(share, 2 * Number(sigma))).toBeGreaterThan(dist01 + 0.1);
  }
});

it('is the exact distance for any distance and noise', () => {
  const positive = fc.double({ min: 0.01, max: 3, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (distance, sigma) => {
      fc.pre(distance / sigma < 6);
      const radius = radiusOf(normalCdf(distance / sigma), sigma);
      expect(radius).toBeLessThanOrEqual(distance);
      expect(radius).toBeGreaterThan(distance - 1e-5);
    }),
  );
});

it('never exceeds the distance to the nearest of three classes', () => {
  for (const [sigma, share] of Object.entries(reference.three_class_pA)) {
    expect(radiusOf(share, Number(sigma))).toBeLessThanOrEqual(Math.min(dist01, dist02));
  }
});

it('proves nothing at or below one half', () => {
  expect(radiusOf(0.5, 1)).toBe(0);
  expect(radiusOf(0, 1)).toBe(0);
  expect(radiusOf(1, 1)).toBeLessThan(9);
});

it('grows with the share and agrees with the two-sided form at p_B = 1 − p_A', () => {
  const share = fc.double({ min: 0.5, max: 0.999999, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 0.05, max: 2, noNaN: true }), (a, b, sigma) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(radiusOf(low, sigma)).toBeLessThanOrEqual(radiusOf(high, sigma));
      expect(Math.abs(radiusBetween(a, 1 - a, sigma) - radiusOf(a, sigma))).toBeLessThan(2.1e-6);
      expect(radiusBetween(a, (1 - a) / 2, sigma)).toBeGreaterThanOrEqual(radiusBetween(a, 1 - a, sigma));
    }),
  );
});

it('has a share that proves it', () => {
  const radius = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(radius, fc.double({ min: 0.3, max: 2, noNaN: true }), (wanted, sigma) => {
      fc.pre(wanted / sigma < 5);
      expect(radiusOf(shareFor(wanted, sigma), sigma)).toBeGreaterThanOrEqual(wanted - 1e-6);
    }),
  );
});

it('is told in six decimals, without a tail of binary fractions', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      (share, sigma) => {
        expect(String(radiusOf(share, sigma))).toMatch(/^\d+(\.\d{1,6})?$|^\de-[56]$|^\d\.\de-5$/);
      },
    ),
  );
});

it('tells radii with six digits at most', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 1, noNaN: true, maxExcluded: true }),
      fc.constantFrom(0.1, 0.25, 1),
      (p, sigma) => {
        expect(String(radiusOf(p, sigma))).toMatch(/^\d+(\.\d{1,6})?(e-[56])?$/);
      },
    ),
  );
});
