import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denoisedAt, errorsAt } from './denoised.ts';
import { begin, type Place, worldOf } from './plainWorld.ts';

const world = worldOf(begin.a, begin.b);

it('has mean errors within four standard errors of the closed form at every level', () => {
  fc.assert(
    fc.property(fc.double({ min: -1.5, max: 1, noNaN: true }), (power) => {
      for (const { mean, standardError, exact } of errorsAt(world, begin.x, 10 ** power, 0, 400)) {
        expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError);
      }
    }),
    { seed: 3, numRuns: 40 },
  );
});

it('shows the draw whose error it tells', () => {
  const { estimates } = denoisedAt(world, begin.x, 0.7, 5);
  const errors = errorsAt(world, begin.x, 0.7, 5, 10);
  for (const [c, estimate] of estimates.entries()) {
    const missed = ((estimate[0] - begin.x[0]) ** 2 + (estimate[1] - begin.x[1]) ** 2) / 2;
    expect(errors[c]!.one).toBeCloseTo(missed, 6);
  }
});

it('gives back the picture where there is no noise, and the mean where there is nothing else', () => {
  const near = (place: Place, other: Place) => Math.hypot(place[0] - other[0], place[1] - other[1]);
  for (const [c, mean] of [begin.a, begin.b].entries()) {
    expect(near(denoisedAt(world, begin.x, 1e-4, 1).estimates[c]!, begin.x)).toBeLessThan(1e-3);
    expect(near(denoisedAt(world, begin.x, 1e4, 1).estimates[c]!, mean)).toBeLessThan(1e-3);
  }
});
