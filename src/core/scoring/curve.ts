import type { ClassIndex, Level } from '../units.ts';

/** One point of a curve over noise levels: the mean of `n` draws and its standard error (NaN when n < 2). */
export type LevelPoint = Readonly<{ level: Level; n: number; mean: number; standardError: number }>;

/** One class's curve over noise levels, ascending in σ, only levels with n ≥ 1. */
export type LevelCurve = Readonly<{ class: ClassIndex; points: readonly LevelPoint[] }>;

/** One point of the settling chart: the score gap to the reference after `nfe` evaluations; `low` and `high` as in `Gap`. */
export type SettlingPoint = Readonly<{ nfe: number; gap: number; low: number; high: number }>;

/** How one class's gap to the reference settles as evaluations come in. */
export type SettlingCurve = Readonly<{ class: ClassIndex; points: readonly SettlingPoint[] }>;
