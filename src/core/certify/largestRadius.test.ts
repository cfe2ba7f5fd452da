import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from '../units.ts';
import { certifyStanding } from './certifyStanding.ts';
import { defaultCertify } from './defaultCertify.ts';
import { largestRadius } from './largestRadius.ts';

const electorate = { classes: 2, pixels: 16 };
const usual = { ...defaultCertify(seed(1), 9), n0: 10, n: 100 };
const chosen = new Array<number>(usual.n0).fill(0);

const count = (votes: readonly number[]) => ({
  agreeing: votes.filter((vote) => vote === 0).length,
  asked: votes.length,
});

it('is never less than what votes of these counts prove, in any order', () => {
  const vote = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
  const settings = fc.record({
    mode: fc.constantFrom('anytime' as const, 'fixed' as const),
    alpha: fc.constantFrom(0.001, 0.05, 0.3),
    sigma: fc.constantFrom(0.1, 1),
    block: fc.constantFrom(1, 5, 7),
  });
  fc.assert(
    fc.property(fc.array(vote, { maxLength: 100 }), settings, (votes, change) => {
      const all = { ...usual, ...change };
      const { radius } = certifyStanding(all, electorate, [...chosen, ...votes]);
      expect(radius).toBeLessThanOrEqual(largestRadius(all, count(votes), 16));
    }),
    { numRuns: 200 },
  );
});

it('is what they prove, but for a step, when those that agree come first', () => {
  for (const against of [0, 1, 10, 40]) {
    const votes = [...new Array<number>(60).fill(0), ...new Array<number>(against).fill(1)];
    const { radius } = certifyStanding({ ...usual, block: 1 }, electorate, [...chosen, ...votes]);
    expect(radius).toBeGreaterThan(0.1);
    expect(largestRadius(usual, count(votes), 16) - radius).toBeGreaterThanOrEqual(0);
    expect(largestRadius(usual, count(votes), 16) - radius).toBeLessThanOrEqual(2.000001e-6);
  }
});

it('is what a fixed number of votes proves, and nothing before they are in', () => {
  const fixed = { ...usual, mode: 'fixed' as const };
  const votes = [...new Array<number>(90).fill(0), ...new Array<number>(10).fill(1)];
  const { radius } = certifyStanding(fixed, electorate, [...chosen, ...votes]);
  expect(largestRadius(fixed, count(votes), 16)).toBeCloseTo(radius + 1e-6, 9);
  expect(largestRadius(fixed, { agreeing: 99, asked: 99 }, 16)).toBe(0);
  expect(largestRadius(fixed, { agreeing: 50, asked: 100 }, 16)).toBe(0);
});
