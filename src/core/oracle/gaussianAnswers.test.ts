import { describe, expect, it } from 'vitest';
import { momentsOf, standardError, variance } from '#core/math/moments.ts';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { type Level, level, seed } from '../units.ts';
import {
  boundaryDistance,
  elboIntegral,
  errorVariance,
  exactPosterior,
  expectedAbsolute,
  expectedSquared,
  logLikelihood,
  noisyWorld,
  pairedVariance,
  squaredDistance,
  voteProbability,
} from './gaussianAnswers.ts';
import { gaussianTable } from './gaussianTable.ts';
import { denoiseGaussian, type GaussianWorld } from './gaussianWorld.ts';
import { toyPicture, toyWorld } from './toyWorld.ts';

const classes = [0, 1, 2];

describe('the reference vectors', () => {
  it('hold for the posterior of the picture', () => {
    const found = exactPosterior(toyWorld, toyPicture);
    for (const c of classes) expect(found[c]).toBeCloseTo(reference.toy.bayes_posterior[c]!, 9);
  });

  it('hold for expected errors and the posterior of the noisy picture', () => {
    for (const row of reference.denoise_vectors) {
      const posterior = exactPosterior(noisyWorld(toyWorld, row.sigma), row.x_sigma);
      for (const c of classes) {
        expect(4 * expectedSquared(toyWorld, toyPicture, row.sigma, c)).toBeCloseTo(row.expected_err_x0_sumsq[c]!, 9);
        expect(posterior[c]).toBeCloseTo(row.noisy_posterior[c]!, 8);
      }
    }
    for (const [sigma, means] of Object.entries(reference.expected_eps_L1mean)) {
      for (const c of classes) {
        expect(expectedAbsolute(toyWorld, toyPicture, Number(sigma), c) / Number(sigma)).toBeCloseTo(means[c]!, 12);
      }
    }
  });

  it('hold for the unconditional denoiser, the mixture of the classes, and for the classifier gradient', () => {
    const { sigma, D_uncond, grad_logp_class0_given_xs } = reference.uncond;
    const noisy = toyPicture.map((x, i) => x + sigma * reference.toy.eps[i]!);
    const shares = exactPosterior(noisyWorld(toyWorld, sigma), noisy);
    const estimates = classes.map((c) => denoiseGaussian(toyWorld, noisy, sigma, c));
    for (const i of [0, 1, 2, 3]) {
      const mixed = classes.reduce((sum, c) => sum + shares[c]! * estimates[c]![i]!, 0);
      expect(mixed).toBeCloseTo(D_uncond[i]!, 9);
      expect((estimates[0]![i]! - mixed) / sigma ** 2).toBeCloseTo(grad_logp_class0_given_xs[i]!, 9);
    }
  });

  it('hold for the variance of paired and unpaired differences', () => {
    const { sigma, mean_diff_c1_minus_c0, var_paired, var_unpaired } = reference.variance;
    const [own, other] = [0, 1].map((c) => expectedSquared(toyWorld, toyPicture, sigma, c));
    expect(4 * (other! - own!)).toBeCloseTo(mean_diff_c1_minus_c0, 12);
    expect(pairedVariance(toyWorld, toyPicture, sigma, 1, 0)).toBeCloseTo(var_paired, 12);
    const apart = errorVariance(toyWorld, toyPicture, sigma, 0) + errorVariance(toyWorld, toyPicture, sigma, 1);
    expect(apart).toBeCloseTo(var_unpaired, 12);
    const draws = (v: number) => (9 * v) / mean_diff_c1_minus_c0 ** 2;
    expect(draws(var_paired)).toBeCloseTo(reference.paired_draws_for_3sigma.toy_paired, 9);
    expect(draws(apart)).toBeCloseTo(reference.paired_draws_for_3sigma.toy_unpaired, 9);
  });

  it('hold for the variance of paired differences among thousands of pixels', () => {
    // A picture at distance s√D from its own mean and, at a right angle, means one apart.
    const pixels = 3072;
    const zeros = Array.from({ length: pixels }, () => 0);
    const world: GaussianWorld = { means: [zeros, [...zeros.slice(1), 1]], deviations: [0.5, 0.5] };
    const picture = zeros.with(0, 0.5 * Math.sqrt(pixels));
    const { var_paired, var_unpaired } = reference.variance_D3072;
    expect(pairedVariance(world, picture, 0.7, 0, 1)).toBeCloseTo(var_paired, 12);
    expect(errorVariance(world, picture, 0.7, 0) + errorVariance(world, picture, 0.7, 1)).toBeCloseTo(var_unpaired, 8);
  });

  it('hold for the ELBO integral over every range', () => {
    for (const { a, b, gap_closed, loss0_closed } of reference.elbo_integral) {
      const losses = classes.map((c) => elboIntegral(toyWorld, toyPicture, c, a, b));
      expect(losses[0]).toBeCloseTo(loss0_closed, 9);
      for (const c of classes) expect(losses[c]! - losses[0]!).toBeCloseTo(gap_closed[c]!, 9);
    }
  });

  it('hold for classes of unequal deviation, where the ELBO supplies the log-determinant', () => {
    const { sA, sB, a, b, loss_diff_B_minus_A, exact_nll_diff } = reference.elbo_unequal_var;
    const world = { means: toyWorld.means.slice(0, 2), deviations: [sA, sB] };
    const [own, other] = [0, 1].map((c) => elboIntegral(world, toyPicture, c, a, b));
    expect(other! - own!).toBeCloseTo(loss_diff_B_minus_A, 10);
    expect(logLikelihood(world, toyPicture, 0) - logLikelihood(world, toyPicture, 1)).toBeCloseTo(exact_nll_diff, 12);
  });

  it('hold for the absolute log-likelihood', () => {
    const { a, logp_from_loss, logp_exact } = reference.absolute_loglik;
    const loss = elboIntegral(toyWorld, toyPicture, 0, a, 1e3);
    expect(-loss - 2 * Math.log(2 * Math.PI * Math.E * a * a)).toBeCloseTo(logp_from_loss, 9);
    expect(logLikelihood(toyWorld, toyPicture, 0)).toBeCloseTo(logp_exact, 12);
  });

  it('hold for distances to the boundary and the probability of a vote', () => {
    const { delta01, dist01, dist02 } = reference.two_class_margin;
    expect(Math.sqrt(squaredDistance(toyWorld.means[0]!, toyWorld.means[1]!))).toBeCloseTo(delta01, 12);
    expect(boundaryDistance(toyWorld, toyPicture, 0, 1)).toBeCloseTo(dist01, 12);
    expect(boundaryDistance(toyWorld, toyPicture, 0, 2)).toBeCloseTo(dist02, 12);
    for (const [sigma, share] of Object.entries(reference.vote_prob_0_vs_1)) {
      expect(voteProbability(toyWorld, toyPicture, Number(sigma), 0, 1)).toBeCloseTo(share, 12);
    }
  });
});

it('has a paired variance of 4 σ⁶ s⁴ ‖μa − μb‖² / S⁴ wherever the picture lies', () => {
  for (const sigma of [0.05, 0.5, 5]) {
    for (const picture of [toyPicture, [3, -2, 8, 0.5]]) {
      const distance = squaredDistance(toyWorld.means[0]!, toyWorld.means[2]!);
      const identity = (4 * sigma ** 6 * 0.5 ** 4 * distance) / (0.25 + sigma * sigma) ** 4;
      expect(pairedVariance(toyWorld, picture, sigma, 0, 2) / identity).toBeCloseTo(1, 9);
    }
  }
});

describe('simulated errors', () => {
  const world: GaussianWorld = { ...toyWorld, deviations: [0.5, 0.8, 0.5] };
  const draws = 4000;
  const errorsAt = (sigma: Level) => {
    const probes = Array.from({ length: draws }, (_, draw) => ({ level: sigma, draw }));
    return gaussianTable(world, toyPicture, seed(2024), probes);
  };
  const column = (values: Float32Array, c: number) => Array.from({ length: draws }, (_, j) => values[3 * j + c]!);

  it.each([0.1, 0.7, 3])('have the expected mean and variance at σ = %d', (sigma) => {
    const { squared, absolute } = errorsAt(level(sigma));
    for (const c of classes) {
      const sums = momentsOf(column(squared, c).map((mean) => 4 * mean));
      const z = (sums.mean - 4 * expectedSquared(world, toyPicture, sigma, c)) / standardError(sums);
      expect(Math.abs(z)).toBeLessThan(4);
      const sizes = momentsOf(column(absolute, c));
      const y = (sizes.mean - expectedAbsolute(world, toyPicture, sigma, c)) / standardError(sizes);
      expect(Math.abs(y)).toBeLessThan(4);
      expect(Math.abs(variance(sums) / errorVariance(world, toyPicture, sigma, c) - 1)).toBeLessThan(0.15);
    }
  });

  it.each([0.1, 0.7, 3])('differ between classes with the paired variance at σ = %d', (sigma) => {
    const { squared } = errorsAt(level(sigma));
    for (const [a, b] of [
      [0, 1],
      [0, 2],
    ] as const) {
      const [one, two] = [column(squared, a), column(squared, b)];
      const differences = momentsOf(one.map((value, j) => 4 * (value - two[j]!)));
      // A sample variance of n normal values has a relative standard deviation of √(2/n) = 0.022.
      expect(Math.abs(variance(differences) / pairedVariance(world, toyPicture, sigma, a, b) - 1)).toBeLessThan(0.15);
    }
  });
});
