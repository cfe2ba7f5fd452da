import { expect, it } from 'vitest';
import { noise } from '../math/noise.ts';
import { append, emptyTable } from '../scoring/errorTable.ts';
import { lossesOf } from '../scoring/lossReader.ts';
import { type Plan, planProbes } from '../scoring/plan.ts';
import { readings } from '../scoring/readings.ts';
import { stand } from '../scoring/stand.ts';
import { seed } from '../units.ts';
import { gapError } from './gapError.ts';
import { gapVariances } from './gapVariances.ts';
import { unlikeCalibration } from './guarantee.ts';

const plans: readonly Plan[] = [
  { spacing: 'log-uniform', levels: 6, draws: 3, sigmaMin: 0.2, sigmaMax: 5 },
  { spacing: 'linear-sigma', levels: 5, draws: 2, sigmaMin: 0.2, sigmaMax: 5 },
];

/** A table of errors that are noise: of three classes, at every probe of the plan. */
function tableOf(plan: Plan) {
  const probes = planProbes(plan);
  const squared = Float32Array.from(noise(seed(4), 0, 3 * probes.length), (value) => 1 + 0.1 * value);
  return append(emptyTable(3, 16), { probes, classes: [0, 1, 2] }, { squared, absolute: squared });
}

it.each(plans)('the error of a gap, from its variances, is the one of the standing ($spacing)', (plan) => {
  const table = tableOf(plan);
  const { leader, ranking, lead } = stand(table, plan, readings.elbo);
  const variances = gapVariances(lossesOf(table, plan, readings.elbo), leader, ranking[1]!);
  expect(gapError(variances, plan, readings.elbo)).toBeCloseTo(lead[ranking[1]!]!.standardError, 10);
});

it('what was promised of calibration pictures is kept only for those measured in the same way', () => {
  const [plan, other] = plans as [Plan, Plan];
  const standing = stand(tableOf(plan), plan, readings.elbo);
  const by = { reading: 'elbo', plan, seed: 1 } as const;
  const why = (change: object = {}, run = { plan, seed: 1 }) => unlikeCalibration({ ...standing, ...change }, run, by);
  expect(why()).toBeUndefined();
  expect(why({ reading: 'vote' })).toBe('reading');
  expect(why({}, { plan: other, seed: 1 })).toBe('plan');
  expect(why({ probes: 3 })).toBe('part');
  expect(why({ nfe: standing.nfe - 1 })).toBe('part');
  expect(why({}, { plan, seed: 2 })).toBe('seed');
});
