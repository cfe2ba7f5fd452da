import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf, balancedAccuracyOf, confusionOf } from './confusion.ts';

const classes = 4;
const outcome = fc.record({ truth: fc.nat(classes - 1), said: fc.nat(classes - 1) });

describe('confusion', () => {
  it('has the truth in rows and what was said in columns', () => {
    const outcomes = [
      { truth: 0, said: 0 },
      { truth: 0, said: 1 },
      { truth: 1, said: 1 },
    ];
    expect(confusionOf(outcomes, 2)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('gives the share of right answers whatever the order and the names of the classes', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), fc.nat(classes - 1), (outcomes, shift) => {
        const renamed = outcomes
          .map(({ truth, said }) => ({ truth: (truth + shift) % classes, said: (said + shift) % classes }))
          .reverse();
        const right = outcomes.filter(({ truth, said }) => truth === said).length;
        const accuracy = accuracyOf(confusionOf(outcomes, classes));
        expect(accuracy.share).toBe(right / outcomes.length);
        expect(accuracy.low).toBeLessThanOrEqual(accuracy.share);
        expect(accuracy.high).toBeGreaterThanOrEqual(accuracy.share);
        expect(accuracyOf(confusionOf(renamed, classes))).toEqual(accuracy);
        expect(balancedAccuracyOf(confusionOf(renamed, classes))).toBeCloseTo(
          balancedAccuracyOf(confusionOf(outcomes, classes)),
          12,
        );
      }),
    );
  });

  it('weighs classes alike in the balanced accuracy, however rare they are', () => {
    const always = [
      ...Array.from({ length: 98 }, () => ({ truth: 0, said: 0 })),
      { truth: 1, said: 0 },
      { truth: 2, said: 2 },
    ];
    expect(accuracyOf(confusionOf(always, classes)).share).toBe(0.99);
    expect(balancedAccuracyOf(confusionOf(always, classes))).toBeCloseTo(2 / 3, 12);
  });

  it('knows nothing when there is nothing', () => {
    expect(accuracyOf(confusionOf([], classes))).toEqual({ correct: 0, total: 0, share: Number.NaN, low: 0, high: 1 });
    expect(balancedAccuracyOf(confusionOf([], classes))).toBeNaN();
  });
});
