import type { ClassIndex, Level } from '../units.ts';

/**
 * One question to the denoiser: this noise level, this noise draw. Every class is asked with the same noise. A mirrored
 * probe takes −ε instead of ε: with the probe that takes ε it makes an antithetic pair.
 */
export type Probe = Readonly<{ level: Level; draw: number; mirrored?: true }>;

/** Probes and the classes they are asked for; its cost is probes × classes network forward evaluations (NFE). */
export type Question = Readonly<{ probes: readonly Probe[]; classes: readonly ClassIndex[] }>;

/**
 * Errors of the denoised estimate D against the picture x, both in [−1, 1] units, row-major [probes × classes].
 *
 * `squared` is the mean over pixels of (D − x)², `absolute` the mean over pixels of |D − x|.
 */
export type Answer = Readonly<{ squared: Float32Array; absolute: Float32Array }>;

/**
 * The port between the scoring core and a network: a denoiser already told the picture and the seed.
 *
 * Every error is finite; an implementation that cannot answer throws a Fault.
 */
export type Measure = (question: Question) => Promise<Answer>;
