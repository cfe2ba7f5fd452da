import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { innerLevels, posteriorWeight } from './innerLevels.ts';

const { sigma_tau, sigma_t, sigma_t1, w_tau, w_ratio_exact } = reference.epndc_vector;
const three = { points: 3, sigmaMax: sigma_t1, spacing: 'linear', skip: 1 } as const;

it('weighs one step of EPNDC as the reference does', () => {
  const [own] = innerLevels({ ...three, weight: 'elbo' }, sigma_tau / 2, 'epndc');
  expect(own!.below).toBeCloseTo(sigma_t, 12);
  expect(own!.level).toBeCloseTo(sigma_t1, 12);
  expect(own!.weight).toBeCloseTo(w_tau, 9);
  const [even] = innerLevels({ ...three, weight: 'uniform' }, sigma_tau / 2, 'epndc');
  expect(even!.weight).toBeCloseTo(w_ratio_exact, 9);
});

describe('EPNDC with its own weights', () => {
  const { toy, epndc } = reference;
  const distances = toy.mu.map((mu) => mu.reduce((sum, m, i) => sum + (epndc.x_tau[i]! - m) ** 2, 0));

  /** Expected gaps of the log likelihood over steps; the noise adds the same to every class. */
  const gaps = (steps: readonly Readonly<{ below: number; level: number; weight: number }>[]) => {
    const losses = distances.map((far) =>
      steps.reduce((sum, { below, level, weight }) => {
        const step = level ** 2 - below ** 2;
        return sum + (weight * step ** 2 * far) / (toy.s ** 2 + level ** 2) ** 2;
      }, 0),
    );
    return losses.map((loss) => losses[0]! - loss);
  };

  it('approaches the exact posterior of the noisy picture on a fine grid', () => {
    const plan = { points: 200_001, sigmaMax: 80, spacing: 'log', weight: 'elbo', skip: 1 } as const;
    const found = gaps(innerLevels(plan, epndc.sigma_tau / 2, 'epndc'));
    for (const [c, expected] of epndc.exact_gap.entries()) expect(found[c]).toBeCloseTo(expected, 2);
  });

  it.each(Object.entries(epndc.disc))('is the reference’s on its geometric grid, %s', (name, expected) => {
    const [points, most] = name.match(/[\d.]+/g)!.map(Number) as [number, number];
    const start = 1.0005 * epndc.sigma_tau;
    const at = (i: number) => start * (most / start) ** (i / (points - 1));
    const steps = Array.from({ length: points - 1 }, (_, i) => ({
      below: at(i),
      level: at(i + 1),
      weight: posteriorWeight(epndc.sigma_tau, at(i), at(i + 1)),
    }));
    for (const [c, gap] of gaps(steps).entries()) expect(gap).toBeCloseTo(expected[c]!, 7);
  });
});

it('begins above twice the smoothing noise and ends at the largest level', () => {
  const levels = innerLevels({ points: 9, sigmaMax: 6, spacing: 'log', weight: 'edm', skip: 0 }, 0.25, 'apndc-correct');
  expect(levels).toHaveLength(8);
  expect(levels[0]!.below).toBeCloseTo(0.5, 12);
  expect(levels[7]!.level).toBeCloseTo(6, 12);
  for (const [l, { below, level }] of levels.entries()) {
    expect(level).toBeGreaterThan(below);
    if (l > 0) expect(below).toBeCloseTo(levels[l - 1]!.level, 12);
  }
});

it('integrates the training weight of EDM to the reference’s, correct and as released', () => {
  // The weight of class 0 in a world without errors but 1: Σ λ p dσ over [1e-4, 3].
  const total = (weight: 'edm' | 'edm-released') =>
    innerLevels({ points: 100_001, sigmaMax: 3, spacing: 'linear', weight, skip: 0 }, 5e-5, 'apndc-correct');
  const loss = (weight: 'edm' | 'edm-released') => {
    const { s, D, r2 } = reference.toy;
    return total(weight).reduce((sum, level) => {
      const spread = s ** 2 + level.level ** 2;
      return sum + (level.weight * (level.level ** 4 * r2[0]! + s ** 4 * level.level ** 2 * D)) / spread ** 2 / D;
    }, 0);
  };
  expect(loss('edm')).toBeCloseTo(0.68267, 3);
  expect(loss('edm-released')).toBeCloseTo(0.495053, 3);
});

it('refuses plans without a level, levels below the noise, and EPNDC at the noise itself', () => {
  const plan = { points: 3, sigmaMax: 6, spacing: 'log', weight: 'uniform', skip: 0 } as const;
  expect(() => innerLevels({ ...plan, skip: 2 }, 0.25, 'apndc-correct')).toThrow(RangeError);
  expect(() => innerLevels({ ...plan, sigmaMax: 0.5 }, 0.25, 'apndc-correct')).toThrow(RangeError);
  expect(() => innerLevels(plan, 0.25, 'epndc')).toThrow(RangeError);
});
