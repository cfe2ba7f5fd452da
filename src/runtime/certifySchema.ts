import * as v from 'valibot';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { seed } from '#core/units.ts';
import { MAX_CLASSES, SIGMA_RANGE } from './limits.ts';
import { oneOf, real, record, whole } from './schemas.ts';

/** Most smoothing samples of a certificate. */
export const MOST_SAMPLES = 1_000_000;

export const noisedVariants = ['apndc-correct', 'apndc-ensemble', 'apndc-correct-class', 'epndc'] as const;
export const innerWeights = ['uniform', 'edm', 'edm-released', 'elbo'] as const;
export const innerSpacings = ['log', 'linear'] as const;
export const certifyModes = ['anytime', 'fixed'] as const;

/** Settings of a certificate, as files and links keep them; the levels they lead to exist. */
export const certifySchema: v.GenericSchema<unknown, CertifySettings> = v.pipe(
  record({
    variant: oneOf(noisedVariants),
    sigma: real(0.01, 10),
    n0: whole(1, MOST_SAMPLES),
    n: whole(1, MOST_SAMPLES),
    alpha: real(1e-12, 0.5),
    mode: oneOf(certifyModes),
    goal: v.exactOptional(real(0, 100)),
    inner: record({
      points: whole(2, 1024),
      sigmaMax: real(...SIGMA_RANGE),
      spacing: oneOf(innerSpacings),
      weight: oneOf(innerWeights),
      skip: whole(0, 1023),
      sift: v.exactOptional(record({ levels: whole(1, 1023), keep: whole(1, MAX_CLASSES) })),
    }),
    seed: v.pipe(whole(0, Number.MAX_SAFE_INTEGER), v.transform(seed)),
    block: whole(1, 1024),
  }),
  v.check(({ inner, sigma }) => inner.sigmaMax > 2 * sigma, 'must have levels above twice the smoothing noise'),
  v.check(
    ({ inner: { sift, points, skip } }) => sift === undefined || sift.levels < points - 1 - skip,
    'must sift on fewer levels than there are',
  ),
  v.check(
    ({ inner, variant }) => inner.skip >= (variant === 'epndc' ? 1 : 0) && inner.points - 1 - inner.skip >= 1,
    'must leave a level (EPNDC skips at least one)',
  ),
);
