import type { CertifySettings } from './certifySettings.ts';
import { radiusOf } from './radiusOf.ts';
import { anytimeShareBound, type Count, fixedShareBound } from './shareBound.ts';
import { samplerSlack } from './smoothingNoise.ts';

/**
 * The largest radius that votes with these counts can have proven, in whatever order they came: a claim of more was not
 * made of them.
 *
 * With a fixed number of votes the order does not matter, and nothing is proven before all n are in. In anytime mode a bound
 * keeps what it gained at earlier looks, and gains most when all votes that agree come first; how often one looked moves it
 * by less than the step that radii are told in, which is added.
 *
 * @param count agreeing votes among those that estimate
 * @param pixels values of the picture, channels·height·width
 * @returns ≥ 0, in [0, 1] pixels; 0 where nothing can have been proven
 */
export function largestRadius(
  { mode, alpha, sigma, n }: Pick<CertifySettings, 'mode' | 'alpha' | 'sigma' | 'n'>,
  { agreeing, asked }: Count,
  pixels: number,
): number {
  if (mode === 'fixed' && asked !== n) return 0;
  const share =
    mode === 'fixed'
      ? fixedShareBound({ agreeing, asked }, alpha)
      : anytimeShareBound({ agreeing, asked: agreeing }, alpha);
  const radius = radiusOf(share - samplerSlack(pixels, sigma), sigma);
  return radius > 0 ? radius + STEP : 0;
}

/** Radii are told in steps of a millionth. */
const STEP = 1e-6;
