import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { elboIntegral } from '../oracle/gaussianAnswers.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { posterior } from './posterior.ts';

it('is the reference posterior of exact ELBO scores over every range', () => {
  for (const { a, b, posterior: expected } of reference.elbo_integral) {
    const scores = toyWorld.means.map((_, c) => -elboIntegral(toyWorld, toyPicture, c, a, b));
    for (const [c, share] of posterior(scores).entries()) expect(share).toBeCloseTo(expected[c]!, 9);
  }
});

it('gives a class that was never asked nothing', () => {
  expect(posterior([-1e4, -Infinity, -1e4])).toEqual([0.5, 0, 0.5]);
});
