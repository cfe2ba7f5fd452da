import { expect, it } from 'vitest';
import { noise } from '#core/math/noise.ts';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { edmWeight, preconditioning } from '../diffusion/edm.ts';
import { level, seed } from '../units.ts';
import { denoiseGaussian, type GaussianWorld, gaussianErrors, measureGaussian } from './gaussianWorld.ts';
import { toyPicture, toyWorld } from './toyWorld.ts';

const { eps } = reference.toy;

it('is the toy world of the reference', () => {
  expect(toyWorld.means).toEqual(reference.toy.mu);
  expect(toyWorld.deviations).toEqual(reference.toy.mu.map(() => reference.toy.s));
  expect(toyPicture).toEqual(reference.toy.x);
});

it('denoises the reference vectors', () => {
  for (const row of reference.denoise_vectors) {
    const noisy = toyPicture.map((x, i) => x + row.sigma * eps[i]!);
    for (const [i, z] of noisy.entries()) expect(z).toBeCloseTo(row.x_sigma[i]!, 9);
    for (const [c, expected] of row.denoised.entries()) {
      const estimate = denoiseGaussian(toyWorld, noisy, row.sigma, c);
      for (const [i, d] of estimate.entries()) expect(d).toBeCloseTo(expected[i]!, 9);
      const misses = estimate.map((d, i) => d - toyPicture[i]!);
      expect(misses.reduce((sum, m) => sum + m * m, 0)).toBeCloseTo(row.err_x0_sumsq[c]!, 9);
      expect(misses.reduce((sum, m) => sum + Math.abs(m), 0) / (4 * row.sigma)).toBeCloseTo(row.err_eps_L1mean[c]!, 9);
    }
  }
});

it('is, under EDM preconditioning with matching deviation, a network that ignores its input', () => {
  const s = 0.5;
  for (const sigma of [0.01, 0.5, 7]) {
    const { skip, out } = preconditioning(sigma, s);
    for (const noisy of [eps, [9, -3, 0.1, 4]]) {
      const network = denoiseGaussian(toyWorld, noisy, sigma, 1).map((d, i) => (d - skip * noisy[i]!) / out);
      for (const [i, f] of network.entries()) {
        expect(f).toBeCloseTo((sigma * toyWorld.means[1]![i]!) / (s * Math.hypot(s, sigma)), 9);
      }
    }
    expect(edmWeight(sigma, s) * out * out).toBeCloseTo(1, 12);
  }
});

it('measures the errors of the denoiser under the noise every run uses', async () => {
  const world: GaussianWorld = { means: [[0.5], [-1]], deviations: [0.5, 0.25] };
  const [sigma, picture] = [level(0.75), [0.2]];
  const epsilon = noise(seed(7), 11, 1)[0]!;
  const answer = await measureGaussian(
    world,
    picture,
    seed(7),
  )({ probes: [{ level: sigma, draw: 11 }], classes: [1, 0] });
  const miss = [1, 0].map((c) => denoiseGaussian(world, [0.2 + sigma * epsilon], sigma, c)[0]! - 0.2);
  expect(answer.squared).toEqual(Float32Array.from(miss, (m) => m * m));
  expect(answer.absolute).toEqual(Float32Array.from(miss, Math.abs));
});

it('shares noise between classes: a class asked alone answers the same', () => {
  const probes = [0.1, 1, 10].map((sigma, draw) => ({ level: level(sigma), draw }));
  const all = gaussianErrors(toyWorld, toyPicture, seed(1), { probes, classes: [0, 1, 2] });
  const one = gaussianErrors(toyWorld, toyPicture, seed(1), { probes, classes: [2] });
  expect([...one.squared]).toEqual([2, 5, 8].map((i) => all.squared[i]));
});
