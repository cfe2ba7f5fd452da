/** The laws that levels can follow. */
export type Spacing = 'log-uniform' | 'uniform-t' | 'log-normal' | 'linear-sigma' | 'importance';

/** A density of ln σ, ≥ 0, straight between ascending levels; its size does not matter. */
export type LevelDensity = Readonly<{ levels: readonly number[]; density: readonly number[] }>;

/** A law in a range of levels; `density` goes with `importance`. */
export type Spaced = Readonly<{ spacing: Spacing; sigmaMin: number; sigmaMax: number; density?: LevelDensity }>;
