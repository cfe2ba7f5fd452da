import { describe, expect, it } from 'vitest';
import { claimWords, courseWords, outcomeWords, savedWords } from './outcomeWords.ts';

const said = {
  outcome: { verdict: 1, settled: true, claim: { kind: 'asymptotic', risk: 0.05 } },
  decider: { id: 'race' },
  names: ['Bag', 'Ankle boot'],
  spent: 122,
  budget: 960,
} as const;

describe('the end of a decider in words', () => {
  it('says on whom it settled, when, in which sense, and what it saved', () => {
    expect(outcomeWords(said)).toEqual({
      headline: 'Race: settled on ankle boot after 122 evaluations',
      claim:
        'Asymptotic: every look was paid for, and where the means of differences are near normal this is the class that endless draws would name, at a risk of 5 %. That is no proof.',
      saved: 'Saved 838 of 960 evaluations against the fixed budget (87 %)',
    });
  });

  it('says that it did not settle, and claims nothing then', () => {
    const open = outcomeWords({ ...said, outcome: { ...said.outcome, settled: false }, spent: 3840 });
    expect(open?.headline).toBe('Race: not settled after 3,840 evaluations; ankle boot is ahead');
    expect(open?.claim).toContain('had it settled');
    expect(open?.saved).toBeUndefined();
  });

  it('says how often such a verdict is right where that was measured, settled or not', () => {
    const sure = { kind: 'calibrated', value: 0.9364, pictures: 1500 } as const;
    expect(outcomeWords({ ...said, sure })?.headline).toBe(
      'Race: settled on ankle boot after 122 evaluations: right in 94 % (calibrated on 1,500 validation pictures)',
    );
    const open = outcomeWords({ ...said, sure, outcome: { ...said.outcome, settled: false } });
    expect(open?.headline).toContain('ankle boot is ahead: right in 94 %');
  });

  it('has nothing to say of the fixed budget', () => {
    expect(outcomeWords({ ...said, decider: { id: 'fixed' } })).toBeUndefined();
  });

  it('tells an approximation from a measurement, a measurement from a test, and a test from nothing', () => {
    const claim = (kind: 'guaranteed' | 'calibrated' | 'per-test' | 'asymptotic') =>
      claimWords({ verdict: 0, settled: true, claim: { kind, risk: 0.002 } });
    expect(claim('calibrated')).toBe(
      'Calibrated: the risk of error is put at 0.2 %, as measured on validation pictures, not proven.',
    );
    expect(claim('asymptotic')).toContain('no proof');
    expect(claim('guaranteed')).toContain('nothing is claimed');
    expect(claim('per-test')).toContain('Each of its tests errs in 0.2 % of cases');
    expect(claimWords({ verdict: 0, settled: false })).toContain('nothing is claimed');
  });

  it('never rounds a saving up', () => {
    expect(savedWords(5, 1000)).toContain('(99 %)');
    expect(savedWords(1000, 1000)).toBeUndefined();
  });
});

describe('a decider under way in words', () => {
  const underway = { decider: { id: 'race' }, spent: 27, budget: 480, most: 1920, left: 4, of: 10 } as const;

  it('says which classes are in, and how much of a fixed budget is spent', () => {
    expect(courseWords(underway)).toEqual({
      headline: 'Race: 4 of 10 classes still in',
      claim: '27 of the 480 evaluations of a fixed budget spent (6 %)',
      saved: undefined,
    });
  });

  it('says so when it has cost more than the fixed budget, and where it ends', () => {
    expect(courseWords({ ...underway, spent: 1480 })?.claim).toBe(
      '1,480 evaluations spent, 1,000 more than a fixed budget; it ends after 1,920 at the latest',
    );
  });

  it('has nothing to say of the fixed budget', () => {
    expect(courseWords({ ...underway, decider: { id: 'fixed' } })).toBeUndefined();
  });
});
