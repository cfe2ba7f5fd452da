import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append, emptyTable } from '../scoring/errorTable.ts';
import { lossesOf } from '../scoring/lossReader.ts';
import { type Plan, planLevels, planProbes } from '../scoring/plan.ts';
import { elbo } from '../scoring/readings/elbo.ts';
import { gapVariances } from './gapVariances.ts';
import { levelDensity } from './levelDensity.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 24, draws: 2, sigmaMin: 0.05, sigmaMax: 8 };

const integrate = (levels: readonly number[], values: readonly number[]) =>
  levels
    .slice(1)
    .reduce((sum, sigma, l) => sum + (Math.log(sigma / levels[l]!) * (values[l]! + values[l + 1]!)) / 2, 0);

it('has integral 1, reaches over the whole range, and is nowhere below a tenth of the even density', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 24, maxLength: 24 }),
      (variances) => {
        const { levels, density } = levelDensity(plan, variances);
        expect([levels[0], levels.at(-1)]).toEqual([plan.sigmaMin, plan.sigmaMax]);
        expect(integrate(levels, density)).toBeCloseTo(1, 9);
        expect(Math.min(...density)).toBeGreaterThanOrEqual(0.1 / Math.log(160) - 1e-12);
      },
    ),
  );
});

it('follows the deviation of paired errors in the Gaussian world, σ/(s² + σ²)²', () => {
  const s2 = 0.09;
  const deviation = planLevels(plan).map((sigma) => sigma / (s2 + sigma * sigma) ** 2);
  const { density } = levelDensity(
    plan,
    deviation.map((d) => d * d),
  );
  const even = 0.1 / Math.log(160);
  const shape = density.slice(1, -1).map((q, l) => (q - even) / deviation[l]!);
  for (const ratio of shape) expect(ratio / shape[0]!).toBeCloseTo(1, 9);
});

it('leaves less variance than an even density, by Cauchy and Schwarz as much as it can but for the even tenth', () => {
  const variances = planLevels(plan).map((sigma) => Math.exp(-3 * Math.log(sigma / 0.5) ** 2));
  const { levels, density } = levelDensity(plan, variances);
  const spread = [variances[0]!, ...variances, variances.at(-1)!];
  const remaining = integrate(
    levels,
    spread.map((v, l) => v / density[l]!),
  );
  const best = integrate(levels, spread.map(Math.sqrt)) ** 2;
  const evenly = integrate(levels, spread) * Math.log(160);
  expect(remaining).toBeGreaterThanOrEqual(best * (1 - 1e-9));
  expect(remaining).toBeLessThan(best / 0.9);
  expect(evenly).toBeGreaterThan(1.5 * remaining);
});

it('is even when no gap varies, and wants a variance per level', () => {
  const flat = levelDensity(
    plan,
    Array.from({ length: 24 }, () => 0),
  ).density;
  for (const q of flat) expect(q).toBeCloseTo(1 / Math.log(160), 12);
  expect(() => levelDensity(plan, [1, 2])).toThrow(RangeError);
});

it('reads the variance of gaps over draws off a table', () => {
  const small: Plan = { ...plan, levels: 2 };
  const probes = planProbes(small);
  const errors = Float32Array.from(probes.flatMap(({ draw }) => [draw * 0.5, draw * draw, 0.25]));
  const table = append(emptyTable(3, 4), { probes, classes: [0, 1, 2] }, { squared: errors, absolute: errors });
  const found = gapVariances(lossesOf(table, small, elbo), 0, 1);
  const expected = planLevels(small).map((sigma, l) => {
    const [first, second] = [l, l + 2].map((draw) => (4 * (draw * draw - draw * 0.5)) / (sigma * sigma));
    return (first! - second!) ** 2 / 2;
  });
  for (const [l, variance] of expected.entries()) expect(found[l]! / variance).toBeCloseTo(1, 9);
  const single = gapVariances(lossesOf({ ...table, probes: probes.slice(0, 2) }, small, elbo), 0, 1);
  expect(single).toEqual([Number.NaN, Number.NaN]);
});
