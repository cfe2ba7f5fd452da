import { expect, it } from 'vitest';
import type { Plan } from '../scoring/plan.ts';
import { readings } from '../scoring/readings.ts';
import { viewOfTable } from '../scoring/viewOfTable.ts';
import { seed } from '../units.ts';
import { expectedTable } from './expectedTable.ts';
import { elboIntegral, logLikelihood } from './gaussianAnswers.ts';
import { gaussianTable } from './gaussianTable.ts';
import { toyPicture, toyWorld } from './toyWorld.ts';

const plan: Plan = { spacing: 'log-uniform', sigmaMin: 0.02, sigmaMax: 50, levels: 200, draws: 1 };

it('has, by the ELBO, the gaps of the integral and nearly those of the likelihood', () => {
  const { gaps } = viewOfTable(expectedTable(toyWorld, toyPicture, plan), plan, readings.elbo, 0);
  for (const c of [1, 2]) {
    const loss = (k: number) => elboIntegral(toyWorld, toyPicture, k, plan.sigmaMin, plan.sigmaMax);
    expect(gaps[c]!.mean).toBeCloseTo(loss(0) - loss(c), 3);
    const likely = logLikelihood(toyWorld, toyPicture, c) - logLikelihood(toyWorld, toyPicture, 0);
    expect(Math.abs(gaps[c]!.mean / likely - 1)).toBeLessThan(0.005);
  }
});

it('is what many draws tend to, in both errors', () => {
  const few: Plan = { ...plan, levels: 6, draws: 1 };
  const expected = expectedTable(toyWorld, toyPicture, few);
  const draws = 4000;
  for (const [l, { level }] of expected.probes.entries()) {
    const probes = Array.from({ length: draws }, (_, draw) => ({ level, draw }));
    const table = gaussianTable(toyWorld, toyPicture, seed(5), probes);
    for (const kind of ['squared', 'absolute'] as const) {
      const own = probes.map((_, j) => table[kind][3 * j + 1]!);
      const mean = own.reduce((sum, e) => sum + e, 0) / draws;
      const error = Math.sqrt(own.reduce((sum, e) => sum + (e - mean) ** 2, 0)) / draws;
      expect(Math.abs(mean - expected[kind][3 * l + 1]!)).toBeLessThan(4 * error);
    }
  }
});
