import { describe, expect, it } from 'vitest';
import * as german from './words.de.ts';
import * as english from './words.en.ts';

const names = ['Stripes', 'Checks', 'Cross'];
const nameOf = (c: number) => names[c]!;
const judged = (leader: number, low: number) => ({
  leader,
  gap: { mean: 2, standardError: 1, degreesOfFreedom: 4, low, high: 4 - low },
  evaluations: 32,
});
const asked = { target: 0, before: 1, unchanged: undefined, unit: 'nats', nameOf };

describe('what is said of a counterfactual', () => {
  it.each([
    [0, 1, /^The verdict flips to Stripes\./],
    [0, -1, /^The verdict leans to Stripes, not settled/],
    [1, -1, /^The verdict stays Checks\./],
    [2, 1, /^The verdict changes to Cross, which was not asked for\./],
  ])('leader %i with a gap from %i', (leader, low, text) => {
    expect(english.judgedWords(judged(leader, low), asked)).toMatch(text);
  });

  it.each([0, 1, 2])(
    'claims neither flip nor stay where the unchanged picture is judged otherwise (leader %i)',
    (leader) => {
      const text = english.judgedWords(judged(leader, 1), { ...asked, unchanged: 2 });
      expect(text).toContain(`${nameOf(leader)} leads; the same plan takes the unchanged picture for Cross`);
      expect(text).not.toMatch(/flips|stays|changes/);
      const deutsch = german.judgedWords(judged(leader, 1), { ...asked, unchanged: 2 });
      expect(deutsch).toContain('weder ein Kippen noch ein Bleiben');
    },
  );
});
