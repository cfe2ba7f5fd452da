import type { Level } from '../units.ts';

/** The errors of one probe: one number a class (NaN where the class was not asked), and what they were measured at. */
export type ProbeErrors = Readonly<{
  level: Level;
  pixels: number;
  squared: Float32Array;
  absolute: Float32Array;
}>;

/** What a score is measured in: nats of log-likelihood, mean ε-error, or share of votes. */
export type ScoreUnit = 'nats' | 'ε-error' | 'votes';

/**
 * A rule that turns the error table into scores. Every reading is a *loss per probe and class* and a way to average it
 * over levels; scores are minus the averaged loss, so the highest score wins.
 *
 * - `integral`: ∫ loss d ln σ over the plan's range (nats for the ELBO)
 * - `mean`: the plain mean over the plan's levels
 * - `share`: the plain mean over probes, for losses that are −1 or 0
 *
 * Changing the reading of a finished run costs no evaluation.
 */
export type Reading = Readonly<{
  id: ReadingId;
  name: string;
  paper: string;
  /** LaTeX of the score. */
  formula: string;
  assumes: string;
  unit: ScoreUnit;
  average: 'integral' | 'mean' | 'share';
  /** Writes the loss of every class at one probe into `losses` (NaN for a class that was not asked). */
  loss(errors: ProbeErrors, losses: Float64Array): void;
}>;

export type ReadingId = 'elbo' | 'li-l2' | 'li-l1' | 'vote';
