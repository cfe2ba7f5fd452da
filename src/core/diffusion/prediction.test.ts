import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { denoised, errorFactor, type Mix, type Prediction, predicted, sigmaOf } from './prediction.ts';

const kinds: readonly Prediction[] = ['epsilon', 'x0', 'v', 'flow'];

/** The mix of a process at level σ that a network of this kind is trained on. */
const mixAt = (kind: Prediction, sigma: number): Mix => {
  if (kind === 'flow') return { signal: 1 / (1 + sigma), noise: sigma / (1 + sigma) };
  const length = Math.hypot(1, sigma);
  return { signal: 1 / length, noise: sigma / length };
};

const squares = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0);
const value = fc.double({ min: -2, max: 2, noNaN: true });
const three = fc.tuple(value, value, value);
const sigmas = fc.double({ min: 0.01, max: 50, noNaN: true });

describe.each(kinds)('a network that predicts %s', (kind) => {
  it('is turned into a denoiser and back without loss at every level', () => {
    fc.assert(
      fc.property(sigmas, three, three, (sigma, noisy, estimate) => {
        const mix = mixAt(kind, sigma);
        expect(sigmaOf(mix)).toBeCloseTo(sigma, 9);
        const back = denoised(kind, mix, noisy, predicted(kind, mix, noisy, estimate));
        for (const [i, d] of back.entries()) expect(d).toBeCloseTo(estimate[i]!, 9);
      }),
    );
  });

  it('finds the picture when it predicts the truth', () => {
    fc.assert(
      fc.property(sigmas, three, three, (sigma, x, epsilon) => {
        const { signal: a, noise: b } = mixAt(kind, sigma);
        const noisy = x.map((v, i) => a * v + b * epsilon[i]!);
        const truth = x.map((v, i) => {
          const e = epsilon[i]!;
          return { epsilon: e, x0: v, v: a * e - b * v, flow: e - v }[kind];
        });
        const found = denoised(kind, { signal: a, noise: b }, noisy, truth);
        for (const [i, d] of found.entries()) expect(d).toBeCloseTo(x[i]!, 9);
      }),
    );
  });

  it('errs by the stated factor of the denoised error', () => {
    fc.assert(
      fc.property(sigmas, three, three, three, (sigma, noisy, estimate, x) => {
        const mix = mixAt(kind, sigma);
        const own = squares(predicted(kind, mix, noisy, estimate), predicted(kind, mix, noisy, x));
        const expected = errorFactor(kind, mix) * squares(estimate, x);
        expect(Math.abs(own - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
      }),
    );
  });
});

it('reproduces the ε- and v-errors of the reference', () => {
  const { x } = reference.toy;
  for (const row of reference.denoise_vectors) {
    for (const [c, estimate] of row.denoised.entries()) {
      const mix = mixAt('v', row.sigma);
      expect(mix).toEqual({ signal: expect.closeTo(row.vp_alpha, 12), noise: expect.closeTo(row.vp_sigma, 12) });
      expect(errorFactor('epsilon', mix) * squares(estimate, x)).toBeCloseTo(row.err_eps_sumsq[c]!, 6);
      expect(errorFactor('v', mix) * squares(estimate, x)).toBeCloseTo(row.err_v_sumsq[c]!, 6);
    }
  }
});

it('reproduces the flow-matching errors of the reference', () => {
  const { x, eps } = reference.toy;
  const { t, x_t, target, err_v_sumsq } = reference.flow_matching;
  const mix = { signal: 1 - t, noise: t };
  expect(sigmaOf(mix)).toBeCloseTo(0.5, 14);
  const noisy = x.map((v, i) => (1 - t) * v + t * eps[i]!);
  for (const [i, z] of noisy.entries()) expect(z).toBeCloseTo(x_t[i]!, 9);
  for (const [i, u] of predicted('flow', mix, noisy, x).entries()) expect(u).toBeCloseTo(target[i]!, 12);
  const estimates = reference.denoise_vectors.find(({ sigma }) => sigma === 0.5)!.denoised;
  for (const [c, estimate] of estimates.entries()) {
    expect(squares(predicted('flow', mix, noisy, estimate), target)).toBeCloseTo(err_v_sumsq[c]!, 8);
  }
});
