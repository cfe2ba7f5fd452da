import type { Seed } from '../units.ts';
import type { InnerPlan } from './innerPlan.ts';

/**
 * Everything that, with a model and a picture, determines a Lipschitz certificate of the plain diffusion classifier, the
 * one whose losses are expectations over levels and noise, to the last draw.
 *
 * Draws 0 … n0 − 1 choose the class, the next ones, n at most, bound its margins. `sigmaMin` and `inner.sigmaMax` are levels
 * of [−1, 1]; the levels begin a step above `sigmaMin`.
 */
export type LipschitzSettings = Readonly<{
  sigmaMin: number;
  inner: InnerPlan;
  n0: number;
  n: number;
  alpha: number;
  seed: Seed;
  /** Draws asked together, always all of them. */
  block: number;
}>;
