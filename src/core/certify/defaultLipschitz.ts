import type { Seed } from '../units.ts';
import type { LipschitzSettings } from './lipschitzSettings.ts';

/**
 * What is asked for when nothing else is said: strong noise, where the margin is largest beside its constant.
 *
 * @param sigmaMax the largest level of the model's plan, in units of [−1, 1]
 */
export const defaultLipschitz = (seed: Seed, sigmaMax: number): LipschitzSettings => ({
  sigmaMin: 0.2 * sigmaMax,
  inner: { points: 5, sigmaMax: 0.6 * sigmaMax, spacing: 'log', weight: 'uniform', skip: 0 },
  n0: 20,
  n: 2000,
  alpha: 0.001,
  seed,
  block: 10,
});
