import type { ClassIndex } from '../units.ts';
import { marginConstant, publishedConstant } from './lipschitzConstant.ts';
import type { LipschitzSettings } from './lipschitzSettings.ts';
import { anytimeMeanBound } from './meanBound.ts';
import { plainLevels } from './plainLevels.ts';
import { largestLoss } from './plainLosses.ts';
import { roundedDown } from './radiusOf.ts';
import { samplerSlack } from './smoothingNoise.ts';

/** What draws of the plain classifier have shown; a function of settings, picture and losses alone. */
export type LipschitzStanding = Readonly<{
  /** Draws counted, at most n0 + n. */
  asked: number;
  /** Of the classes asked, the place of the one chosen, once all n0 are in. */
  candidate?: ClassIndex;
  /** The smallest mean margin to a rival among the draws that estimate, in losses of [0, 1]. */
  mean?: number;
  /** What that margin is at least, with probability ≥ 1 − α for all rivals and numbers of draws together. */
  margin?: number;
  /** G, how fast a margin can change. */
  constant: number;
  /** The proven ℓ2 radius in [0, 1] pixels, among pictures of [0, 1]; 0 while none is. */
  radius: number;
  /** What the published constant would make of the same margin: not proven, for comparison. */
  published: number;
}>;

/**
 * The Lipschitz certificate of the plain diffusion classifier after some draws: where the margins of the class chosen are at
 * least m, no picture within m/G of this one is called otherwise.
 *
 * With b = `largestLoss(picture)` a paired margin of one draw is from −b to b. Each rival's mean margin is bounded below at
 * α/(rivals), less what level and noise sampled with finitely many bits can change. It may be looked at any time.
 *
 * @param picture [pixels], 8-bit
 * @param losses  [draws][classes] of `plainLosses`, of draws 0, 1, 2, …; those beyond n0 + n do not count
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", section 3.1; constant and bound: here
 */
export function lipschitzCertificate(
  settings: LipschitzSettings,
  picture: Uint8Array,
  losses: readonly Float64Array[],
): LipschitzStanding {
  const { n0, n, alpha } = settings;
  const levels = plainLevels(settings);
  const constant = marginConstant(levels, picture.length);
  const asked = Math.min(losses.length, n0 + n);
  if (asked < n0) return { asked, constant, radius: 0, published: 0 };
  const candidate = leastOf(losses.slice(0, n0));
  const counted = losses.slice(n0, asked);
  if (counted.length === 0) return { asked, candidate, constant, radius: 0, published: 0 };
  const most = largestLoss(picture);
  const slack = samplerSlack(picture.length, levels.at(-1)!.sigma) + levels.length * 2 ** -32;
  const rivals = Array.from(losses[0]!, (_, c) => c).filter((c) => c !== candidate);
  const margins = rivals.map((rival) => {
    const shares = counted.map((own) => 0.5 + (own[rival]! - own[candidate]!) / (2 * most));
    const bound = anytimeMeanBound(shares, alpha / rivals.length) - slack;
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return { mean: (2 * mean - 1) * most, margin: (2 * bound - 1) * most };
  });
  const mean = Math.min(...margins.map((own) => own.mean));
  const margin = Math.min(...margins.map((own) => own.margin));
  const published = roundedDown(margin / (2 * publishedConstant(levels, picture.length)));
  return { asked, candidate, mean, margin, constant, radius: roundedDown(margin / constant), published };
}

/** The class of the smallest summed loss; of equal ones the first. */
function leastOf(losses: readonly Float64Array[]): number {
  const sums = Array.from(losses[0]!, (_, c) => losses.reduce((sum, own) => sum + own[c]!, 0));
  return sums.indexOf(Math.min(...sums));
}
