/** Most noise levels of a plan. */
export const MAX_LEVELS = 256;

/** Most draws per level of a plan. */
export const MAX_DRAWS = 1024;

/** Most classes of a model. */
export const MAX_CLASSES = 1000;

/** Longest side of a model's picture, in pixels. */
export const MAX_SIDE = 1024;

/** Noise levels that any card, link or run file may speak of. */
export const SIGMA_RANGE = [1e-4, 1e5] as const;
