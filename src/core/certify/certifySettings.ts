import type { Seed } from '../units.ts';
import type { InnerPlan } from './innerPlan.ts';

/**
 * Which classifier of noisy pictures is smoothed: EPNDC, or one of the three forms that APNDC has in paper and code.
 *
 * `apndc-ensemble` (released code): estimate without a class, noise added to the estimate. `apndc-correct` (paper,
 * remark 3.5): estimate without a class, noise added to the noisy picture. `apndc-correct-class`: the same with the
 * estimate of each class.
 */
export type NoisedVariant = 'epndc' | 'apndc-ensemble' | 'apndc-correct' | 'apndc-correct-class';

/**
 * Everything that, with a model and a picture, determines a smoothing certificate to the last vote.
 *
 * `sigma` and `goal` are in units of [0, 1] pixels. Samples 0 … n0 − 1 choose the class, the next n estimate its share.
 * With `mode` fixed the bound is taken once, after n samples; with anytime it holds after every sample at once, so that
 * the run may stop when `goal` is proven, when it cannot be proven any more, or when the user says so.
 */
export type CertifySettings = Readonly<{
  variant: NoisedVariant;
  sigma: number;
  n0: number;
  n: number;
  alpha: number;
  mode: 'fixed' | 'anytime';
  goal?: number;
  inner: InnerPlan;
  seed: Seed;
  /** Samples asked together; votes are computed in whole blocks, so that a vote does not depend on where a run stopped. */
  block: number;
}>;
