import { expect, it } from 'vitest';
import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { certifyStanding } from './certifyStanding.ts';
import { claimPValue } from './claimPValue.ts';
import { defaultCertify } from './defaultCertify.ts';
import { summariseCertificates, type Voted } from './summariseCertificates.ts';

const electorate = { classes: 2, pixels: 16 };
const usual: CertifySettings = { ...defaultCertify(seed(1), 9), n0: 10, n: 100, alpha: 0.05, mode: 'fixed' };
const votes = (...runs: readonly (readonly [number, number])[]) =>
  runs.flatMap(([vote, times]) => new Array<number>(times).fill(vote));

it('counts right, wrong and undecided pictures, and claims fewer together than one by one', () => {
  const pictures: readonly Voted[] = [
    { truth: 0, votes: votes([0, 110]) },
    { truth: 0, votes: votes([0, 10], [0, 60], [1, 40]) },
    { truth: 0, votes: votes([1, 110]) },
    { truth: 1, votes: votes([1, 10], [1, 50], [0, 50]) },
  ];
  const found = summariseCertificates(usual, electorate, pictures, [0, 0.25, 1]);
  const radius = certifyStanding(usual, electorate, pictures[0]!.votes).radius;
  const small = certifyStanding(usual, electorate, pictures[1]!.votes).radius;
  expect(found).toMatchObject({ pictures: 4, samples: 440, wrong: { count: 1 }, abstained: { count: 1 } });
  expect(found.meanRadius).toBeCloseTo((radius + small) / 4, 12);
  expect(found.radii.map(({ certified }) => certified.count)).toEqual([2, 1, 0]);
  // P(Bin(100, ½) ≥ 60) = 0.0284 may be claimed alone, but not as the third of four claims: 0.05 / 2.
  expect(found.radii.map(({ simultaneous }) => simultaneous.count)).toEqual([1, 1, 0]);
});

it('claims nothing of a fixed number of votes from runs that were stopped by what was voted', () => {
  const naive = (all: readonly number[]): boolean => {
    const count = { agreeing: all.filter((vote) => vote === 0).length - 10, asked: all.length - 10 };
    return claimPValue(count, { radius: 0, sigma: usual.sigma, mode: 'fixed', pixels: 16 }) <= usual.alpha;
  };
  // Fair coins, recorded until the votes so far look convincing: no class has a majority.
  const stopping = Array.from({ length: 200 }, (_, run): Voted => {
    const all = votes([0, 10]);
    while (all.length < 109 && !naive(all)) all.push(uniform(seed(2), run, all.length) < 0.5 ? 0 : 1);
    return { truth: 0, votes: all };
  });
  const claims = (settings: CertifySettings): number =>
    stopping.filter((one) => summariseCertificates(settings, electorate, [one], [0]).radii[0]!.simultaneous.count > 0)
      .length;
  expect(stopping.filter((one) => naive(one.votes)).length).toBeGreaterThan(2 * usual.alpha * stopping.length);
  expect(claims(usual)).toBe(0);
  expect(claims({ ...usual, mode: 'anytime', block: 100 })).toBeLessThanOrEqual(usual.alpha * stopping.length);
});
