import fc from 'fast-check';
import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { normalCdf, normalDensity } from '../math/normal.ts';
import { innerLevels } from './innerLevels.ts';
import { marginConstant, publishedConstant, type WeightedLevel } from './lipschitzConstant.ts';

const PIXELS = 3072;
const weights = { 'w=1': 'uniform', 'edm(released)*dt': 'edm-released', 'edm*dt': 'edm' } as const;

/** The reference’s 125 levels: `from` itself, whose step is one of the others, and those above it. */
function gridOf(from: number, name: keyof typeof weights): readonly WeightedLevel[] {
  const step = (3 - from) / 125;
  const plan = { spacing: 'linear', weight: weights[name], skip: 0 } as const;
  const [first] = innerLevels({ ...plan, points: 2, sigmaMax: from }, from / 4, 'apndc-correct');
  const scale = name === 'w=1' ? 1 : step / (from / 2);
  const above = innerLevels({ ...plan, points: 125, sigmaMax: 3 - step }, from / 2, 'apndc-correct');
  return [
    { sigma: from, weight: (scale * first!.weight) / 125 },
    ...above.map(({ level, weight }) => ({ sigma: level, weight: weight / 125 })),
  ];
}

it.each(reference.lipschitz_D3072)(
  'is the reference’s, $grid, $w, published and here',
  ({ grid, w, mean_logit_G_paper, mean_logit_G_tight, mean_Rmax_eq11 }) => {
    const levels = gridOf(grid === 'all' ? 1e-4 : 0.5, w as keyof typeof weights);
    const published = publishedConstant(levels, PIXELS);
    expect(published / mean_logit_G_paper).toBeCloseTo(1, 9);
    expect(Math.SQRT2 / published / mean_Rmax_eq11).toBeCloseTo(1, 9);
    // The constant of one score: half of the first term, all of the second.
    const second = levels.reduce((sum, { weight }) => sum + (2 * weight) / Math.sqrt(PIXELS), 0);
    expect((marginConstant(levels, PIXELS) + second) / 2 / mean_logit_G_tight).toBeCloseTo(1, 9);
  },
);

/** Margin of one pixel when class A estimates 1 beyond `edge` and 0 before it, and B the opposite: its slope at x. */
const slope = (x: number, edge: number, sigma: number): number => {
  const z = (x - edge) / sigma;
  return 2 * (2 * normalCdf(z) - 1) + (2 * (2 * x - 1) * normalDensity(z)) / sigma;
};

it('bounds the slope of a one-pixel classifier known in closed form, and is reached by its jump', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      unit,
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0.05, max: 5, noNaN: true }),
      (x, edge, sigma) => {
        const bound = marginConstant([{ sigma, weight: 1 }], 1);
        expect(Math.abs(slope(x, edge, sigma))).toBeLessThanOrEqual(bound + 1e-12);
      },
    ),
  );
  expect(slope(1, 1, 0.05) / (marginConstant([{ sigma: 0.05, weight: 1 }], 1) - 2)).toBeCloseTo(1, 12);
});

it('is broken by the same classifier when taken as published', () => {
  expect(slope(1, -20, 3)).toBeGreaterThan(2 * publishedConstant([{ sigma: 3, weight: 1 }], 1));
});

it('is a quarter of that of losses on [−1, 1] at twice the noise, 8√(2/π)/σ′ + 8/√D', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 9, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (sigma, pixels) => {
      const other = (8 * Math.sqrt(2 / Math.PI)) / (2 * sigma) + 8 / Math.sqrt(pixels);
      expect((4 * marginConstant([{ sigma, weight: 1 }], pixels)) / other).toBeCloseTo(1, 12);
    }),
  );
});
