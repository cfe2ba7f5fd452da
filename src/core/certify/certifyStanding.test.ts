import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { certifyStanding, noStanding, standingAfter, stopped } from './certifyStanding.ts';
import { defaultCertify } from './defaultCertify.ts';
import { radiusOf } from './radiusOf.ts';
import { fixedShareBound } from './shareBound.ts';
import { samplerSlack } from './smoothingNoise.ts';

const electorate = { classes: 3, pixels: 16 };
const usual = defaultCertify(seed(1), 9);
const fixed: CertifySettings = { ...usual, mode: 'fixed', n0: 10, n: 100, block: 10 };
const votes = (...runs: readonly (readonly [number, number])[]) =>
  runs.flatMap(([vote, times]) => new Array<number>(times).fill(vote));
const tossed = Array.from({ length: 100 }, (_, i) => [i % 2, 1] as const);

describe('with a fixed number of votes', () => {
  it('chooses by the first n0 and estimates by the others alone', () => {
    const standing = certifyStanding(fixed, electorate, votes([2, 6], [1, 4], [1, 30], [2, 70]));
    expect(standing.candidate).toBe(2);
    expect(standing.selection).toEqual([0, 4, 6]);
    expect(standing.estimation).toEqual([0, 30, 70]);
    expect(standing.lower).toBe(fixedShareBound({ agreeing: 70, asked: 100 }, fixed.alpha));
    expect(standing.radius).toBe(radiusOf(standing.lower! - samplerSlack(16, 0.25), 0.25));
    expect(standing.result).toEqual({ type: 'certified', class: 2, radius: standing.radius });
  });

  it('proves nothing before all votes are in, however clear they are', () => {
    const standing = certifyStanding(fixed, electorate, votes([0, 109]));
    expect(standing).toMatchObject({ phase: 'estimating', radius: 0 });
    expect(standing).not.toHaveProperty('lower');
    expect(stopped(standing).result).toEqual({ type: 'abstained', reason: 'stopped-early' });
    expect(certifyStanding(fixed, electorate, votes([0, 110])).radius).toBeCloseTo(0.3751187 - 1e-6, 5);
  });

  it('abstains without a majority, and as soon as the goal is out of reach', () => {
    const none = certifyStanding(fixed, electorate, votes([0, 10], [0, 52], [1, 48]));
    expect(none.result).toEqual({ type: 'abstained', reason: 'no-majority' });
    const hopeless = certifyStanding({ ...fixed, goal: 0.3 }, electorate, votes([0, 10], [1, 100]));
    expect(hopeless.result).toEqual({ type: 'abstained', reason: 'out-of-reach' });
    expect(hopeless.asked).toBeLessThan(110);
  });

  it('takes a goal of nought as any radius above it, never as no proof at all', () => {
    for (const mode of ['fixed', 'anytime'] as const) {
      const even = certifyStanding({ ...fixed, mode, goal: 0 }, electorate, votes([0, 10], ...tossed));
      expect(even.result).toMatchObject({ type: 'abstained' });
      const clear = certifyStanding({ ...fixed, mode, goal: 0 }, electorate, votes([0, 110]));
      expect(clear.result).toMatchObject({ type: 'certified', class: 0 });
      expect(clear.radius).toBeGreaterThan(0);
    }
  });

  it('ignores votes beyond the last', () => {
    const all = votes([0, 110]);
    expect(certifyStanding(fixed, electorate, [...all, ...votes([1, 50])])).toEqual(
      certifyStanding(fixed, electorate, all),
    );
  });
});

describe('at any time', () => {
  it('stops when the goal is proven, and its radius is at least that', () => {
    const standing = certifyStanding({ ...usual, goal: 0.25 }, electorate, votes([1, 1010]));
    expect(standing.result).toMatchObject({ type: 'certified', class: 1 });
    expect(standing.radius).toBeGreaterThanOrEqual(0.25);
    expect(standing.asked).toBeLessThan(100);
  });

  it('keeps what is proven when the user stops', () => {
    const standing = certifyStanding(usual, electorate, votes([1, 60]));
    expect(standing.phase).toBe('estimating');
    expect(stopped(standing).result).toEqual({ type: 'certified', class: 1, radius: standing.radius });
  });

  it('never proves less after more votes, nor more than the ceiling said', () => {
    const runs = fc.array(fc.nat(2), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(runs, fc.nat(200), (all, cut) => {
        const before = certifyStanding({ ...usual, n: 150 }, electorate, all.slice(0, cut));
        const after = certifyStanding({ ...usual, n: 150 }, electorate, all);
        expect(after.radius).toBeGreaterThanOrEqual(before.radius);
        expect(after.radius).toBeLessThanOrEqual(before.ceiling + 1e-5);
      }),
    );
  });
});

it('is the same bit for bit however the votes come', () => {
  const settings = fc.record({
    mode: fc.constantFrom('fixed' as const, 'anytime' as const),
    n0: fc.integer({ min: 1, max: 20 }),
    n: fc.integer({ min: 1, max: 60 }),
    block: fc.integer({ min: 1, max: 16 }),
    goal: fc.constantFrom(0.05, 0.2, undefined),
  });
  const lopsided = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.nat(2)), { maxLength: 90 });
  fc.assert(
    fc.property(settings, lopsided, fc.array(fc.nat(30)), ({ goal, ...change }, all, cuts) => {
      const own: CertifySettings = { ...usual, ...change, ...(goal !== undefined && { goal }) };
      let [standing, from] = [noStanding(own, electorate), 0];
      for (const cut of cuts) {
        standing = standingAfter(own, electorate, standing, all.slice(from, from + cut));
        from += cut;
      }
      standing = standingAfter(own, electorate, standing, all.slice(from));
      expect(standing).toEqual(certifyStanding(own, electorate, all));
    }),
  );
});

it('shrinks with a smaller α', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 100 }),
      fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
      (agreeing, alpha) => {
        const all = votes([0, 10 + agreeing], [1, 100 - agreeing]);
        const radius = (a: number) => certifyStanding({ ...fixed, alpha: a }, electorate, all).radius;
        expect(radius(alpha / 10)).toBeLessThanOrEqual(radius(alpha));
      },
    ),
  );
});
