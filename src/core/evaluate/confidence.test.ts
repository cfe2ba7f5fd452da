import { describe, expect, it } from 'vitest';
import type { Plan } from '../scoring/plan.ts';
import type { Standing } from '../scoring/standing.ts';
import { type DeciderFit, outcomeConfidence, readingConfidence } from './confidence.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 10 };
const even = { mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 };

/** Two classes 30 nats apart after the whole plan. */
const standing: Standing = {
  reading: 'elbo',
  probes: 16,
  nfe: 32,
  scores: [-930, -900],
  ranking: [1, 0],
  leader: 1,
  rival: 0,
  lead: [even, even],
  decided: true,
};
const fits = { plan, pictures: 300, temperatures: [{ reading: 'elbo', temperature: 10 }] } as const;

describe('how sure a reading is', () => {
  it('is the leader’s share at the reading’s temperature, where the whole plan was measured', () => {
    expect(readingConfidence(standing, plan, fits)).toEqual({
      kind: 'calibrated',
      value: expect.closeTo(1 / (1 + Math.exp(-3)), 12),
      pictures: 300,
    });
  });

  it('is a relative score at the scores’ own word where the reading has no temperature', () => {
    const relative = { kind: 'relative', why: 'unfitted' };
    expect(readingConfidence(standing, plan, undefined)).toMatchObject(relative);
    const near = { ...standing, reading: 'li-l2' as const, scores: [-2, -1] };
    expect(readingConfidence(near, plan, fits)).toEqual({
      ...relative,
      value: expect.closeTo(1 / (1 + Math.exp(-1)), 12),
    });
  });

  it.each<Partial<Plan>>([
    { draws: 1, levels: 16 },
    { sigmaMin: 0.2 },
    { sigmaMax: 11 },
    { spacing: 'linear-sigma' },
    { jitter: 'stratified' },
    { antithetic: true },
  ])('is a relative score under another plan: %o', (change) => {
    expect(readingConfidence(standing, { ...plan, ...change }, fits)).toMatchObject({ kind: 'relative', why: 'plan' });
  });

  it('knows a plan with a density by the density', () => {
    const importance = (height: number): Plan => ({
      ...plan,
      spacing: 'importance',
      density: { levels: [0.1, 1, 10], density: [0.1, height, 0.1] },
    });
    const own = { ...fits, plan: importance(0.3) };
    expect(readingConfidence(standing, importance(0.3), own)?.kind).toBe('calibrated');
    expect(readingConfidence(standing, importance(0.4), own)).toMatchObject({ kind: 'relative', why: 'plan' });
  });

  it.each([{ probes: 15, nfe: 30 }, { nfe: 27 }])('is a relative score of a part of the run: %o', (part) => {
    expect(readingConfidence({ ...standing, ...part }, plan, fits)).toMatchObject({ kind: 'relative', why: 'part' });
  });

  it('is nothing before the first probe', () => {
    expect(readingConfidence({ ...standing, probes: 0, nfe: 0 }, plan, fits)).toBeUndefined();
  });
});

describe('how often a decider’s verdict is right', () => {
  const fit: DeciderFit = {
    decider: { id: 'paired-test', preset: 'short' },
    reading: 'elbo',
    plan,
    pictures: 500,
    range: [20, 300],
    intercept: 3,
    slope: -0.01,
  };
  const course = { decider: { id: 'paired-test' }, decidedBy: 'elbo', plan, evaluations: 100 } as const;
  const settled = { verdict: 1, settled: true };

  it('is what the curve of its decider says', () => {
    expect(outcomeConfidence(settled, course, [fit])).toEqual({
      kind: 'calibrated',
      value: expect.closeTo(1 / (1 + Math.exp(-2)), 12),
      pictures: 500,
    });
  });

  it('is the share of validation pictures that did not settle either, with one more of both, where that is known', () => {
    const open = { ...settled, settled: false };
    expect(outcomeConfidence(open, course, [fit])).toBeUndefined();
    expect(outcomeConfidence(open, course, [{ ...fit, unsettled: { pictures: 98, right: 74 } }])).toEqual({
      kind: 'calibrated',
      value: 0.75,
      pictures: 98,
    });
  });

  it('is not known outside the evaluations that were fitted', () => {
    for (const evaluations of [19, 301]) {
      expect(outcomeConfidence(settled, { ...course, evaluations }, [fit])).toBeUndefined();
    }
    for (const evaluations of [20, 300]) {
      expect(outcomeConfidence(settled, { ...course, evaluations }, [fit])).toBeDefined();
    }
  });

  it('is not known of another decider, preset, reading or plan, nor of none', () => {
    const others = [
      { ...course, decider: { id: 'race' } },
      { ...course, decider: { id: 'paired-test', preset: 'paper' } },
      { ...course, decidedBy: 'li-l2' },
      { ...course, plan: { ...plan, levels: 9 } },
    ] as const;
    for (const other of others) expect(outcomeConfidence(settled, other, [fit])).toBeUndefined();
    expect(outcomeConfidence(settled, course)).toBeUndefined();
  });

  it('takes the usual risk for the same as none named, another for another', () => {
    const race = { ...fit, decider: { id: 'race', preset: 'calibrated', risk: 0.05 }, reading: undefined } as const;
    const at = (risk?: number) =>
      outcomeConfidence(settled, { ...course, decider: { id: 'race', ...(risk && { risk }) } }, [race]);
    expect(at()).toEqual(at(0.05));
    expect(at()).toBeDefined();
    expect(at(0.1)).toBeUndefined();
  });

  it('goes for every reading where the decider goes by none', () => {
    const { reading: _, ...any } = fit;
    expect(outcomeConfidence(settled, { ...course, decidedBy: 'vote' }, [any])).toBeDefined();
  });
});
