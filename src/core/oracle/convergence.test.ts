import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { append, type ErrorTable, emptyTable } from '../scoring/errorTable.ts';
import { type Plan, planProbes } from '../scoring/plan.ts';
import { posterior } from '../scoring/posterior.ts';
import { readings } from '../scoring/readings.ts';
import { stand } from '../scoring/stand.ts';
import { seed } from '../units.ts';
import {
  elboIntegral,
  exactPosterior,
  expectedAbsolute,
  expectedSquared,
  logLikelihood,
  voteProbability,
} from './gaussianAnswers.ts';
import { gaussianTable } from './gaussianTable.ts';
import type { GaussianWorld } from './gaussianWorld.ts';
import { toyPicture, toyWorld } from './toyWorld.ts';

const classes = [0, 1, 2];
const planOf = (levels: number, draws: number, sigmaMin: number, sigmaMax: number): Plan => ({
  spacing: 'log-uniform',
  levels,
  draws,
  sigmaMin,
  sigmaMax,
});

/** The table of a run whose every error is its expectation: what endless draws would average to. */
function expectedTable(world: GaussianWorld, plan: Plan): ErrorTable {
  const probes = planProbes({ ...plan, draws: 1 });
  const all = world.means.map((_, c) => c);
  return append(
    emptyTable(all.length, 4),
    { probes, classes: all },
    {
      squared: Float32Array.from(
        probes.flatMap(({ level }) => all.map((c) => expectedSquared(world, toyPicture, level, c))),
      ),
      absolute: Float32Array.from(
        probes.flatMap(({ level }) => all.map((c) => expectedAbsolute(world, toyPicture, level, c))),
      ),
    },
  );
}

describe('the ELBO reading', () => {
  it('of expected errors is the exact integral over the plan’s range', () => {
    for (const { a, b } of reference.elbo_integral) {
      const plan = planOf(400, 1, a, b);
      const { scores } = stand(expectedTable(toyWorld, plan), plan, readings.elbo);
      for (const c of classes) expect(scores[c]).toBeCloseTo(-elboIntegral(toyWorld, toyPicture, c, a, b), 3);
    }
  });

  it('reaches the exact posterior as the range widens, and a tempered one before', () => {
    for (const { a, b, posterior: expected } of reference.elbo_integral) {
      const plan = planOf(400, 1, a, b);
      const found = posterior(stand(expectedTable(toyWorld, plan), plan, readings.elbo).scores);
      for (const c of classes) expect(found[c]).toBeCloseTo(expected[c]!, 4);
      const temper = 0.25 / (0.25 + a * a) - 0.25 / (0.25 + b * b);
      const tempered = posterior(classes.map((c) => temper * logLikelihood(toyWorld, toyPicture, c)));
      for (const c of classes) expect(tempered[c]).toBeCloseTo(expected[c]!, 6);
    }
    const wide = planOf(400, 1, 1e-4, 1e3);
    const found = posterior(stand(expectedTable(toyWorld, wide), wide, readings.elbo).scores);
    for (const [c, share] of exactPosterior(toyWorld, toyPicture).entries()) expect(found[c]).toBeCloseTo(share, 5);
  });

  it('finds the exact likelihood ratio of classes of unequal spread, where nearness alone would not', () => {
    const { sA, sB } = reference.elbo_unequal_var;
    const world = { means: toyWorld.means.slice(0, 2), deviations: [sA, sB] };
    const plan = planOf(600, 1, 1e-3, 1e3);
    const { scores } = stand(expectedTable(world, plan), plan, readings.elbo);
    expect(scores[0]! - scores[1]!).toBeCloseTo(reference.elbo_unequal_var.exact_nll_diff, 3);
  });

  it('needs no more than the default two dozen levels to be within a hundredth of a nat', () => {
    const [fine, coarse] = [400, 24].map((levels) => {
      const plan = planOf(levels, 1, 0.02, 20);
      return stand(expectedTable(toyWorld, plan), plan, readings.elbo).lead[1]!.mean;
    });
    expect(Math.abs(fine! - coarse!)).toBeLessThan(0.01);
  });

  it('of a real run lies within its standard error of that, and its posterior near the exact one', () => {
    const plan = planOf(48, 300, 0.02, 80);
    const { scores, lead, leader } = stand(
      gaussianTable(toyWorld, toyPicture, seed(17), planProbes(plan)),
      plan,
      readings.elbo,
    );
    expect(leader).toBe(0);
    const exact = classes.map((c) => elboIntegral(toyWorld, toyPicture, c, 0.02, 80));
    for (const c of [1, 2]) {
      expect(Math.abs(lead[c]!.mean - (exact[c]! - exact[0]!)) / lead[c]!.standardError).toBeLessThan(4);
      expect(lead[c]!.standardError).toBeLessThan(0.1);
    }
    const found = posterior(scores);
    for (const [c, share] of exactPosterior(toyWorld, toyPicture).entries()) {
      expect(Math.abs(found[c]! - share)).toBeLessThan(0.05);
    }
  });
});

describe('the mean-error readings', () => {
  it('of expected errors are the mean expected ε-errors of the levels', () => {
    const plan = planOf(1, 1, 0.5 / 2, 0.5 * 2);
    const table = expectedTable(toyWorld, plan);
    const { scores: l1 } = stand(table, plan, readings['li-l1']);
    const { scores: l2 } = stand(table, plan, readings['li-l2']);
    const row = reference.denoise_vectors.find(({ sigma }) => sigma === 0.5)!;
    for (const c of classes) {
      expect(l1[c]).toBeCloseTo(-reference.expected_eps_L1mean['0.5'][c]!, 6);
      expect(l2[c]).toBeCloseTo(-row.expected_err_x0_sumsq[c]! / (4 * 0.5 ** 2), 6);
    }
  });

  it('rank as the ELBO does when the error is squared: its scores over pixels times the range', () => {
    const plan = planOf(12, 2, 0.05, 10);
    const table = gaussianTable(toyWorld, toyPicture, seed(8), planProbes(plan));
    const { scores: elbo } = stand(table, plan, readings.elbo);
    const { scores: l2 } = stand(table, plan, readings['li-l2']);
    for (const c of classes) expect(l2[c]! * 4 * Math.log(200)).toBeCloseTo(elbo[c]!, 9);
  });
});

describe('the majority vote', () => {
  const pair: GaussianWorld = { means: toyWorld.means.slice(0, 2), deviations: [0.5, 0.5] };
  const draws = 4000;

  it.each(Object.entries(reference.vote_prob_0_vs_1))('at σ = %s gives class 0 its exact share', (sigma, share) => {
    const plan = planOf(1, draws, Number(sigma) / 2, Number(sigma) * 2);
    const { scores } = stand(gaussianTable(pair, toyPicture, seed(99), planProbes(plan)), plan, readings.vote);
    expect(voteProbability(pair, toyPicture, Number(sigma), 0, 1)).toBeCloseTo(share, 12);
    expect(Math.abs(scores[0]! - share) / Math.sqrt((share * (1 - share)) / draws)).toBeLessThan(4);
    expect(scores[0]! + scores[1]!).toBeCloseTo(1, 12);
  });

  it('among three classes gives the shares of the bivariate normal', () => {
    const plan = planOf(1, draws, 0.25, 1);
    const { scores } = stand(gaussianTable(toyWorld, toyPicture, seed(99), planProbes(plan)), plan, readings.vote);
    const share = reference.three_class_pA['0.5'];
    expect(Math.abs(scores[0]! - share) / Math.sqrt((share * (1 - share)) / draws)).toBeLessThan(4);
  });
});
