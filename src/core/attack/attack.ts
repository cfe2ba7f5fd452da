import type { ClassIndex, Seed } from '../units.ts';
import type { Ball } from './ball.ts';

/**
 * The port to a classifier that can only be asked: for each picture, values in [0, 1], the score of its true class minus the
 * best score of another. Below 0 the picture is misclassified. The same picture has the same margin whenever it is asked.
 */
export type Margin = (pictures: readonly Float32Array[]) => Promise<readonly number[]>;

/**
 * The port to a classifier that tells its slope.
 *
 * @returns logits, and the gradient with respect to the picture, per unit of [0, 1], of
 * log Σ exp(logits of the other classes) − logit of `truth`
 */
export type Gradient = (
  picture: Float32Array,
  truth: ClassIndex,
) => Promise<Readonly<{ logits: ArrayLike<number>; gradient: Float32Array }>>;

/** A picture that was tried. */
export type Attempt = Readonly<{
  /** Values in [0, 1]. */
  picture: Float32Array;
  /** From the centre, in the ball's norm. */
  distance: number;
  /** Of the attacked classifier; below 0 the attack has worked. */
  margin: number;
}>;

/** What one step of an attack shows. */
export type AttackStep = Readonly<{
  /** Steps so far, from 1, and at most. */
  step: number;
  steps: number;
  /** Pictures that the classifier was asked about so far. */
  queries: number;
  current: Attempt;
  /** The attempt with the smallest margin so far. */
  best: Attempt;
}>;

/** What every attack is told: where it may go, how long it may take, and the stream of its random numbers. */
export type AttackPlan = Readonly<{ ball: Ball; steps: number; seed: Seed }>;

/** The better of two attempts for the attacker; the first of equals. */
export const worse = (a: Attempt | undefined, b: Attempt): Attempt => (a === undefined || b.margin < a.margin ? b : a);
