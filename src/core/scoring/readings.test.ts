import fc from 'fast-check';
import { expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { level } from '../units.ts';
import { voteUncertainty } from './readings/majorityVote.ts';
import { readings } from './readings.ts';

const ids = Object.keys(readings) as (keyof typeof readings)[];

const lossOf = (
  id: keyof typeof readings,
  sigma: number,
  squared: readonly number[],
  absolute: readonly number[] = squared,
) => {
  const losses = new Float64Array(squared.length);
  readings[id].loss(
    { level: level(sigma), pixels: 4, squared: Float32Array.from(squared), absolute: Float32Array.from(absolute) },
    losses,
  );
  return [...losses];
};

it('knows every reading by its own id', () => {
  expect(ids.map((id) => readings[id].id)).toEqual(ids);
});

it('reads the reference errors as ε-errors: their sum, their mean, and the mean of their sizes', () => {
  for (const row of reference.denoise_vectors) {
    const squared = row.err_x0_sumsq.map((sum) => sum / 4);
    const absolute = row.err_eps_L1mean.map((mean) => mean * row.sigma);
    for (const [c, sum] of row.err_eps_sumsq.entries()) {
      expect(lossOf('elbo', row.sigma, squared)[c]! / sum).toBeCloseTo(1, 6);
      expect(lossOf('li-l2', row.sigma, squared)[c]! / (sum / 4)).toBeCloseTo(1, 6);
      expect(lossOf('li-l1', row.sigma, squared, absolute)[c]! / row.err_eps_L1mean[c]!).toBeCloseTo(1, 6);
    }
  }
});

it('votes for the class with the lowest error of the probe, the first of equals', () => {
  const half = reference.denoise_vectors.find(({ sigma }) => sigma === 0.5)!;
  expect(lossOf('vote', 0.5, half.err_x0_sumsq)).toEqual([0, -1, 0]);
  expect(lossOf('vote', 0.5, [3, 2, 2])).toEqual([0, -1, 0]);
});

it('lets only the classes that were asked vote, and keeps the others unknown', () => {
  const none = Number.NaN;
  expect(lossOf('vote', 1, [none, 5, 4])).toEqual([none, 0, -1]);
  expect(lossOf('vote', 1, [none, none])).toEqual([none, none]);
  for (const id of ids) expect(lossOf(id, 1, [none, 1])[0]).toBeNaN();
});

it('casts the same vote however the errors are scaled', () => {
  const errors = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(errors, fc.integer({ min: -20, max: 20 }), (squared, power) => {
      const scaled = squared.map((error) => error * 2 ** power);
      expect(lossOf('vote', 1, scaled)).toEqual(lossOf('vote', 1, squared));
    }),
  );
});

it('measures the uncertainty of a vote by its variance', () => {
  expect(voteUncertainty(40 / 51)).toBeCloseTo(reference.uncertainty['votes 40/51'], 12);
  expect(voteUncertainty(26 / 51)).toBeCloseTo(reference.uncertainty['votes 26/51'], 12);
});
