import { describe, expect, it } from 'vitest';
import { playErrors, probesOf, range } from '../../oracle/playErrors.ts';
import type { ClassIndex } from '../../units.ts';
import { readings } from '../readings.ts';
import { siftRefine } from './siftRefine.ts';

const reading = readings['li-l2'];

describe('sift and refine', () => {
  it('drops whoever is further behind than the threshold, and compares the rest from nothing', () => {
    // Sifting: 0 leads, 2 falls behind by 5 a level. Refining: 1 is better than 0.
    const errors = (j: number, c: ClassIndex) => (j < 3 ? [0, 1, 5][c]! : [2, 1, 0][c]!);
    const { outcome, questions } = playErrors(
      siftRefine(
        { classes: range(3), sift: probesOf(3), refine: probesOf(4), reading },
        { threshold: 4, survivors: 1 },
      ),
      3,
      errors,
    );
    expect(questions.map(({ classes, probes }) => [classes.length, probes.length])).toEqual([
      [3, 1],
      [2, 1],
      [2, 1],
    ]);
    expect(outcome.verdict).toBe(0);
    const two = playErrors(
      siftRefine(
        { classes: range(3), sift: probesOf(3), refine: probesOf(4), reading },
        { threshold: 4, survivors: 2 },
      ),
      3,
      (j, c) => (j < 1 ? [0, 1, 5][c]! : [2, 1, 0][c]!),
    );
    expect(two.questions.map(({ classes }) => classes)).toEqual([[0, 1, 2], [0, 1]]); // biome-ignore format: one idea a line
    expect(two.outcome.verdict).toBe(1);
  });

  it('does not sift ten classes with the published number of survivors', () => {
    const settings = { threshold: 0, survivors: 10 };
    const { nfe } = playErrors(
      siftRefine({ classes: range(10), sift: probesOf(50), refine: probesOf(126), reading }, settings),
      10,
      (_, c) => c,
    );
    expect(nfe).toBe(1260);
  });
});
