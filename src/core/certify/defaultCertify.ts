import type { Seed } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';

/** What is asked for when nothing else is said: radii worth having within a minute on a slow engine. */
export const defaultCertify = (seed: Seed, sigmaMax: number): CertifySettings => ({
  variant: 'apndc-correct',
  sigma: 0.25,
  n0: 10,
  n: 1000,
  alpha: 0.001,
  mode: 'anytime',
  inner: { points: 9, sigmaMax, spacing: 'log', weight: 'edm', skip: 0, sift: { levels: 3, keep: 3 } },
  seed,
  block: 5,
});
