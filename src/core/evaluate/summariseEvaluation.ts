import { type Interval, wilson } from '#core/math/wilson.ts';
import type { ClassIndex } from '../units.ts';
import { balancedAccuracy } from './balancedAccuracy.ts';

/** What became of one labelled picture: its true class, the class it was given, and what that cost. */
export type Outcome = Readonly<{ truth: ClassIndex; guess: ClassIndex; nfe: number; seconds: number }>;

/**
 * Result of classifying labelled pictures.
 *
 * - `accuracy`: share of right guesses, with its Wilson 95 % interval
 * - `balancedAccuracy`: mean over the classes that occur of the share of their pictures guessed right, with a normal 95 %
 *   interval in `balancedInterval`: each class's share has the variance of its Beta(k + 1, n − k + 1) posterior
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
  balancedInterval: Interval;
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
  const balanced = balancedAccuracy(confusion);
  return {
    pictures,
    accuracy: right / pictures,
    interval: wilson(right, pictures),
    balancedAccuracy: balanced.value,
    balancedInterval: balanced.interval,
    confusion,
    nfe: outcomes.reduce((sum, { nfe }) => sum + nfe, 0) / pictures,
    seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0) / pictures,
  };
}
