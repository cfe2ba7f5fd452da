import type { Level } from '../units.ts';

/** The errors of one probe: one number a class (NaN where the class was not asked), and what they were measured at. */
export type ProbeErrors = Readonly<{
  level: Level;
  pixels: number;
  squared: Float32Array;
  absolute: Float32Array;
}>;

/**
 * What a score is measured in: nats of log-likelihood, mean ε-error, share of votes, a weighted mean squared error of the
 * picture, deviations of a z-score, or log-odds fitted to labelled pictures.
 */
export type ScoreUnit = 'nats' | 'ε-error' | 'votes' | 'weighted error' | 'z-score' | 'log-odds';

/** Readings by name, in no order. */
export type ReadingId =
  | 'elbo'
  | 'li-l2'
  | 'li-l1'
  | 'snr'
  | 'clark-jaini'
  | 'edm'
  | 'edm-released'
  | 'vote'
  | 'z-mean'
  | 'median'
  | 'learned';

/** What there is to say about a reading. */
export type ReadingCard = Readonly<{
  id: ReadingId;
  name: string;
  /** One line for menus. */
  how: string;
  paper: string;
  /** LaTeX of the score. */
  formula: string;
  assumes: string;
  /** Which plans it is meant for, in one sentence. */
  validFor: string;
  unit: ScoreUnit;
  average: 'integral' | 'mean' | 'share' | 'median';
}>;

/**
 * A rule that turns the error table into scores. Every reading is a *loss per probe and class* and a way to average it
 * over levels; scores are minus the averaged loss, so the highest score wins.
 *
 * - `integral`: ∫ loss d ln σ over the plan's range, whatever the plan's spacing
 * - `mean`: the plain mean over the plan's cells, so that the spacing is part of the score
 * - `share`: the plain mean over probes, for losses that are −1 or 0
 * - `median`: the median of integrals over blocks of passes
 *
 * Changing the reading of a finished run costs no evaluation.
 */
export type Reading = ReadingCard &
  Readonly<{
    /** Writes the loss of every class at one probe into `losses` (NaN for a class that was not asked). */
    loss(errors: ProbeErrors, losses: Float64Array): void;
    /** True where the loss of a class depends on which others are asked. */
    relative?: true;
    /** Where the loss is a multiple of the squared error: that multiple, at a level, of pictures of so many pixels. */
    weight?(level: number, pixels: number): number;
  }>;
