import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logLikelihood } from '#core/oracle/gaussianAnswers.ts';
import { readings } from '#core/scoring/readings.ts';
import { measured } from './measured.ts';
import { begin, type Place, plan, worldOf } from './plainWorld.ts';

const place = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));

it('draws gaps that lie within four standard errors of the closed form, wherever the points are', () => {
  fc.assert(
    fc.property(place, place, place, fc.boolean(), (a, b, x, paired) => {
      fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.05);
      for (const reading of [readings.elbo, readings.edm, readings['li-l2']]) {
        const { drawn, exact } = measured(worldOf(a, b), x, { reading, paired });
        const { mean, standardError } = drawn.gaps[0]!;
        expect(Math.abs(mean - exact.gaps[0]!.mean)).toBeLessThan(4 * standardError);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});

it('draws error curves that lie within four standard errors of the closed form at every level', () => {
  const { drawn, exact } = measured(worldOf(begin.a, begin.b), begin.x, { plan: { ...plan, draws: 200 } });
  for (const c of [0, 1]) {
    for (const [l, { mean, standardError }] of drawn.errors[c]!.points.entries()) {
      expect(Math.abs(mean - exact.errors[c]!.points[l]!.mean)).toBeLessThan(4 * standardError);
    }
  }
});

it('comes, by the ELBO, close to the ratio of likelihoods', () => {
  const [world, x] = [worldOf(begin.a, begin.b), [...begin.x]];
  const ratio = logLikelihood(world, x, 0) - logLikelihood(world, x, 1);
  expect(Math.abs(measured(world, x).exact.gaps[0]!.mean / ratio - 1)).toBeLessThan(0.02);
});

it('turns the verdict round when the means change places', () => {
  const there: Place = [-0.3, 0];
  expect(measured(worldOf(begin.a, begin.b), there).drawn.standing.leader).toBe(0);
  expect(measured(worldOf(begin.b, begin.a), there).drawn.standing.leader).toBe(1);
});
