import fc from 'fast-check';
import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { edmWeight, preconditioning } from './edm.ts';

it('gives the reference coefficients and training weight at every tabulated level', () => {
  for (const row of reference.edm.rows) {
    const found = preconditioning(row.sigma, 0.5);
    expect(found.skip).toBeCloseTo(row.c_skip, 14);
    expect(found.out).toBeCloseTo(row.c_out, 14);
    expect(found.in).toBeCloseTo(row.c_in, 14);
    expect(found.noise).toBeCloseTo(row.c_noise, 14);
    expect(edmWeight(row.sigma, 0.5) / row.lam).toBeCloseTo(1, 14);
  }
});

it('weighs the denoised error so that the network learns with unit weight', () => {
  const positive = fc.double({ min: 1e-3, max: 100, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (sigma, sigmaData) => {
      expect(edmWeight(sigma, sigmaData) * preconditioning(sigma, sigmaData).out ** 2).toBeCloseTo(1, 10);
    }),
  );
});

it('keeps input and training target at unit variance when the data have the stated deviation', () => {
  const positive = fc.double({ min: 1e-3, max: 100, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (sigma, sigmaData) => {
      const { skip, out, in: scale } = preconditioning(sigma, sigmaData);
      expect(scale ** 2 * (sigmaData ** 2 + sigma ** 2)).toBeCloseTo(1, 10);
      expect(((1 - skip) ** 2 * sigmaData ** 2 + skip ** 2 * sigma ** 2) / out ** 2).toBeCloseTo(1, 10);
    }),
  );
});
