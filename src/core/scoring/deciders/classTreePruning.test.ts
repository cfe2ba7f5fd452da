import { describe, expect, it } from 'vitest';
import { playErrors, probesOf, range } from '../../oracle/playErrors.ts';
import type { ClassIndex } from '../../units.ts';
import type { ClassNode } from '../classTree.ts';
import { readings } from '../readings.ts';
import { classTreePruning } from './classTreePruning.ts';

const reading = readings['li-l2'];

describe('class-tree pruning', () => {
  const tree: readonly ClassNode[] = [
    { name: 'a', children: [{ class: 0 }, { class: 3 }] },
    { name: 'b', children: [{ name: 'c', children: [{ class: 1 }, { class: 2 }] }, { class: 4 }] },
  ];

  it('drops whole groups, by their best class', () => {
    // Group a holds the worst and the best class: it stays.
    const errors = (_: number, c: ClassIndex) => [9, 2, 3, 1, 4][c]!;
    const { outcome, questions } = playErrors(
      classTreePruning({ tree, classes: range(5), probes: probesOf(10), reading }, { perLevel: 2, keep: 0.5 }),
      5,
      errors,
    );
    expect(questions[0]!.classes).toHaveLength(5);
    expect(questions[1]!.classes).toEqual([0, 3]);
    expect(outcome.verdict).toBe(3);
  });

  it('keeps groups within so many deviations of the best', () => {
    const flat: readonly ClassNode[] = range(4).map((c) => ({ name: `${c}`, children: [{ class: c }] }));
    // Losses 0, 1, 2, 9: standard deviation 4.08.
    const errors = (_: number, c: ClassIndex) => [0, 1, 2, 9][c]!;
    for (const [deviations, kept] of [
      [0.3, [0, 1]],
      [1, [0, 1, 2]],
      [3, [0, 1, 2, 3]],
    ] as const) {
      const { questions } = playErrors(
        classTreePruning({ tree: flat, classes: range(4), probes: probesOf(3), reading }, { perLevel: 1, deviations }),
        4,
        errors,
      );
      expect(questions.map(({ classes }) => classes)).toEqual([range(4), kept]);
    }
  });

  it('narrows the single classes to the last few, and keeps a class that the tree forgets', () => {
    const { questions, outcome } = playErrors(
      classTreePruning({ tree, classes: range(6), probes: probesOf(10), reading }, { perLevel: 2, keep: 1, last: 2 }),
      6,
      (_, c) => [5, 4, 3, 2, 1, 0][c]!,
    );
    expect(questions.map(({ classes, probes }) => [classes, probes.length])).toEqual([
      [range(6), 2],
      [range(6), 2],
      [range(6), 3],
      [[4, 5], 3],
    ]);
    expect(outcome.verdict).toBe(5);
  });

  it('asks only for classes that are wanted', () => {
    const { questions } = playErrors(
      classTreePruning({ tree, classes: [1, 4], probes: probesOf(4), reading }, { perLevel: 1, keep: 1 }),
      5,
      (_, c) => c,
    );
    for (const { classes } of questions) expect([1, 4]).toEqual(expect.arrayContaining([...classes]));
  });
});
