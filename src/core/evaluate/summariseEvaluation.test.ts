import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from '#core/math/wilson.ts';
import { balancedAccuracy } from './balancedAccuracy.ts';
import { summariseEvaluation } from './summariseEvaluation.ts';

const outcome = (truth: number, guess: number, nfe = 10, seconds = 1) => ({ truth, guess, nfe, seconds });

it('counts right guesses, balances classes, and keeps the confusion matrix', () => {
  const found = summariseEvaluation(
    [outcome(0, 0), outcome(0, 0), outcome(0, 1), outcome(0, 0), outcome(1, 1, 30), outcome(1, 2, 20, 8)],
    3,
  );
  expect(found).toEqual({
    pictures: 6,
    accuracy: 4 / 6,
    interval: wilson(4, 6),
    balancedAccuracy: (3 / 4 + 1 / 2) / 2,
    balancedInterval: balancedAccuracy([
      [3, 1, 0],
      [0, 1, 1],
      [0, 0, 0],
    ]).interval,
    confusion: [
      [3, 1, 0],
      [0, 1, 1],
      [0, 0, 0],
    ],
    nfe: 15,
    seconds: 13 / 6,
  });
});

it('knows nothing of no pictures', () => {
  const found = summariseEvaluation([], 2);
  expect(found).toMatchObject({ pictures: 0, accuracy: Number.NaN, balancedAccuracy: Number.NaN, nfe: Number.NaN });
  expect(found.interval).toEqual({ low: 0, high: 1 });
});

it('is balanced accuracy and accuracy alike when all classes are equally frequent', () => {
  const guesses = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1 });
  fc.assert(
    fc.property(guesses, (rounds) => {
      const outcomes = rounds.flatMap((round) => round.map((guess, truth) => outcome(truth, guess)));
      const { accuracy, balancedAccuracy, confusion } = summariseEvaluation(outcomes, 3);
      expect(balancedAccuracy).toBeCloseTo(accuracy, 12);
      expect(confusion.flat().reduce((a, b) => a + b, 0)).toBe(outcomes.length);
    }),
  );
});
