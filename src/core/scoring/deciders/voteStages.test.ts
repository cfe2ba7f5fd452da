import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playErrors, probesOf, range } from '../../oracle/playErrors.ts';
import type { ClassIndex } from '../../units.ts';
import type { Reading } from '../reading.ts';
import { readings } from '../readings.ts';
import { voteStages } from './voteStages.ts';

const reading = readings['li-l2'];

describe('vote stages', () => {
  /** Probe j goes to class winners[j], with class `second` next. */
  const won = (winners: readonly number[], second: number) => (j: number, c: ClassIndex) =>
    c === winners[j] ? 0 : c === second ? 1 : 2;

  it('drop the classes with the fewest votes, whose later votes go to others', () => {
    const errors = won([0, 0, 1, 1, 2, 2, 2, 2, 2], 1);
    const { outcome, questions } = playErrors(
      voteStages({ classes: range(3), probes: probesOf(9) }, { evaluations: [5, 9], keep: [2, 1] }),
      3,
      errors,
    );
    // Two votes each for 0 and 1, one for 2: class 2 is dropped, and its later probes go to the class that is next, 1.
    expect(questions.map(({ classes }) => classes)).toEqual([[0, 1, 2], [0, 1]]); // biome-ignore format: one idea a line
    expect(outcome.verdict).toBe(1);
  });

  /** Errors of whole runs: few different values, so that ties are common. */
  const runs = fc.array(fc.tuple(...range(5).map(() => fc.integer({ min: 0, max: 3 }))), {
    minLength: 12,
    maxLength: 12,
  });
  const stages = { evaluations: [3, 7, 12], keep: [4, 2, 1] };

  it('come to the class that infinite errors for dropped classes come to, and never bring one back', () => {
    fc.assert(
      fc.property(runs, (rows) => {
        const errors = rows.map((row) => [...row] as number[]);
        const votesTo = (until: number) => {
          const votes = range(5).map(() => 0);
          for (const row of errors.slice(0, until)) votes[row.indexOf(Math.min(...row))]! += 1;
          return votes;
        };
        const ranked = (votes: readonly number[], among: readonly number[]) =>
          [...among].sort((a, b) => votes[b]! - votes[a]! || a - b);
        let alive = range(5);
        for (const [stage, until] of stages.evaluations.entries()) {
          alive = ranked(votesTo(until), alive).slice(0, stages.keep[stage]!);
          for (const row of errors.slice(until)) {
            for (const c of range(5)) if (!alive.includes(c)) row[c] = Number.POSITIVE_INFINITY;
          }
        }
        const all = votesTo(12);
        const { outcome } = playErrors(
          voteStages({ classes: range(5), probes: probesOf(12) }, stages),
          5,
          (j, c) => rows[j]![c]!,
        );
        expect(outcome.verdict).toBe(alive[0]);
        for (const c of range(5)) expect(all[c]!).toBeLessThanOrEqual(all[outcome.verdict]!);
      }),
    );
  });

  it('are a plain vote, or a plain mean, when every stage keeps all', () => {
    fc.assert(
      fc.property(runs, (rows) => {
        const keepAll = { ...stages, keep: [5, 5, 5] };
        const of = (reading?: Pick<Reading, 'loss'>) =>
          playErrors(
            voteStages({ classes: range(5), probes: probesOf(12), ...(reading ? { reading } : {}) }, keepAll),
            5,
            (j, c) => rows[j]![c]!,
          );
        const votes = range(5).map((c) => rows.filter((row) => row.indexOf(Math.min(...row)) === c).length);
        const sums = range(5).map((c) => rows.reduce((sum, row) => sum + row[c]!, 0));
        expect(of().outcome.verdict).toBe(votes.indexOf(Math.max(...votes)));
        expect(of(reading).outcome.verdict).toBe(sums.indexOf(Math.min(...sums)));
        expect(of().nfe).toBe(60);
      }),
    );
  });

  it('do not hand on a dropped class’s votes, and give ties to the lower index', () => {
    const errors = won([2, 1, 0, 1, 0], 0);
    const { outcome } = playErrors(
      voteStages({ classes: range(3), probes: probesOf(5) }, { evaluations: [5], keep: [1] }),
      3,
      errors,
    );
    expect(outcome.verdict).toBe(0);
  });
});
