import { incompleteBeta } from '../math/incompleteBeta.ts';
import { shareFor } from './radiusOf.ts';
import { type Count, logEvidenceAbove } from './shareBound.ts';
import { samplerSlack } from './smoothingNoise.ts';

/**
 * How probable votes like these would be at most if the class did not hold its majority within `radius`: with a fixed number
 * of votes the binomial tail, in anytime mode the reciprocal of the evidence. For claims made together.
 *
 * @param radius ≥ 0, in [0, 1] pixels; at 0 the claim is that the class has the majority
 */
export function claimPValue(
  count: Count,
  {
    radius,
    sigma,
    mode,
    pixels,
  }: Readonly<{ radius: number; sigma: number; mode: 'fixed' | 'anytime'; pixels: number }>,
): number {
  const share = Math.max(0.5, shareFor(radius, sigma)) + samplerSlack(pixels, sigma);
  const { agreeing, asked } = count;
  if (agreeing === 0 || share >= 1) return 1;
  if (mode === 'fixed') return incompleteBeta(share, agreeing, asked - agreeing + 1);
  return agreeing / asked <= share ? 1 : Math.min(1, Math.exp(-logEvidenceAbove(share, count)));
}
