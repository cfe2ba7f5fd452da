import { type Interval, wilson } from '#core/math/wilson.ts';
import type { ClassIndex } from '../units.ts';

/** What became of one labelled picture: its true class, the class it was given, and what that cost. */
export type Outcome = Readonly<{ truth: ClassIndex; guess: ClassIndex; nfe: number; seconds: number }>;

/**
 * Result of classifying labelled pictures.
 *
 * - `accuracy`: share of right guesses, with its Wilson 95 % interval
 * - `balancedAccuracy`: mean over the classes that occur of the share of their pictures guessed right
 * - `confusion[t][g]`: number of pictures of class t that were taken for class g
 * - `nfe`, `seconds`: means per picture
 *
 * Shares and means of no pictures are NaN; their interval is [0, 1].
 */
export type Evaluation = Readonly<{
  pictures: number;
  accuracy: number;
  interval: Interval;
  balancedAccuracy: number;
  confusion: readonly (readonly number[])[];
  nfe: number;
  seconds: number;
}>;

/** @param classes number of classes K; every truth and guess is below it */
export function summariseEvaluation(outcomes: readonly Outcome[], classes: number): Evaluation {
  const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (const { truth, guess } of outcomes) confusion[truth]![guess]! += 1;
  const right = confusion.reduce((sum, row, c) => sum + row[c]!, 0);
  const pictures = outcomes.length;
  return {
    pictures,
    accuracy: right / pictures,
    interval: wilson(right, pictures),
    balancedAccuracy: balancedAccuracy(confusion),
    confusion,
    nfe: outcomes.reduce((sum, { nfe }) => sum + nfe, 0) / pictures,
    seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0) / pictures,
  };
}

/** Mean recall over the classes with at least one picture; NaN when there is none. */
function balancedAccuracy(confusion: readonly (readonly number[])[]): number {
  const recalls = confusion.flatMap((row, c) => {
    const pictures = row.reduce((sum, n) => sum + n, 0);
    return pictures > 0 ? [row[c]! / pictures] : [];
  });
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
