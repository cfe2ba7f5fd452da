import type { GaussianWorld } from './gaussianWorld.ts';

/** Three classes in four dimensions with s = ½: the world of `src/testdata/gaussian-reference.json`. */
export const toyWorld: GaussianWorld = {
  means: [
    [0.6, 0.2, -0.3, 0.1],
    [-0.4, 0.5, 0.2, -0.2],
    [0.1, -0.6, 0.4, 0.3],
  ],
  deviations: [0.5, 0.5, 0.5],
};

/** A picture of class 0 in that world, with its two rivals not far away. */
export const toyPicture: readonly number[] = [0.35, 0.1, -0.05, 0.2];
