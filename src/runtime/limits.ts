/** Most noise levels of a plan. */
export const MAX_LEVELS = 256;

/** Most draws per level of a plan. */
export const MAX_DRAWS = 1024;

/** Most levels that a density is told at, and the largest density. */
export const MAX_KNOTS = 200;
export const MAX_DENSITY = 1e9;

/** Most classes of a model. */
export const MAX_CLASSES = 1000;

/** Longest side of a model's picture, in pixels. */
export const MAX_SIDE = 1024;

/** Noise levels that any card, link or run file may speak of. */
export const SIGMA_RANGE = [1e-4, 1e5] as const;

/** Most rows (probes × classes) in one session call, so that memory stays bounded whatever is asked. */
export const MOST_ROWS = 256;
