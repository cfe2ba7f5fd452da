import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json';
import { playErrors, probesOf, range } from '../../oracle/playErrors.ts';
import { readings } from '../readings.ts';
import { pairedTest, pValue } from './pairedTest.ts';

const reading = readings['li-l2'];

describe('paired tests', () => {
  it('have the reference’s p-value', () => {
    const { a, b, p_two_sided } = reference.paired_t;
    expect(pValue(a, b)).toBeCloseTo(p_two_sided, 12);
    expect(pValue(b, a)).toBeCloseTo(p_two_sided, 12);
  });

  it('prune b of the reference at the published cutoff, at the eighth probe and not before', () => {
    const { a, b } = reference.paired_t;
    const settings = { least: 8, most: 20, cutoff: 2e-3 };
    const { outcome, questions } = playErrors(
      pairedTest({ classes: [0, 1], probes: probesOf(20), reading }, settings),
      2,
      (j, c) => (c === 0 ? a : b)[j]!,
    );
    expect(questions).toHaveLength(8);
    expect(outcome).toEqual({ verdict: 0, settled: true, claim: { kind: 'per-test', risk: 2e-3 } });
  });

  it('agree at every probe with tests made anew from all that was asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...range(4).map(() => fc.integer({ min: 0, max: 12 }))), { minLength: 3, maxLength: 25 }),
        fc.constantFrom(0.5, 0.2, 0.05, 0.002),
        fc.integer({ min: 1, max: 5 }),
        (rows, cutoff, least) => {
          const { questions, outcome } = playErrors(
            pairedTest({ classes: range(4), probes: probesOf(25), reading }, { least, most: rows.length, cutoff }),
            4,
            (j, c) => rows[j]![c]!,
          );
          let alive = range(4);
          for (const [n, { classes }] of questions.entries()) {
            expect(classes).toEqual(alive);
            const seen = (c: number) => rows.slice(0, n + 1).map((row) => row[c]!);
            const sum = (c: number) => seen(c).reduce((a, b) => a + b, 0);
            const best = alive.reduce((a, c) => (sum(c) < sum(a) ? c : a));
            if (n + 1 >= least) alive = alive.filter((c) => c === best || pValue(seen(c), seen(best)) >= cutoff);
          }
          expect(outcome.settled).toBe(alive.length === 1);
          expect(alive).toContain(outcome.verdict);
        },
      ),
    );
  });

  it('never drop a class before the least number of probes, nor go beyond the most', () => {
    const settings = { least: 5, most: 12, cutoff: 0.5 };
    const clear = playErrors(
      pairedTest({ classes: [0, 1], probes: probesOf(50), reading }, settings),
      2,
      (j, c) => c + ((j % 2) / 9) * c,
    );
    expect(clear.questions).toHaveLength(5);
    const tied = playErrors(pairedTest({ classes: [0, 1], probes: probesOf(50), reading }, settings), 2, () => 1);
    expect(tied.questions).toHaveLength(12);
    expect(tied.outcome.settled).toBe(false);
  });
});
