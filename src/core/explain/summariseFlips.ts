import { bootstrap, type Resampled } from '../math/bootstrap.ts';
import { type Interval, wilson } from '../math/wilson.ts';
import { seed } from '../units.ts';

/**
 * What became of one picture's counterfactuals to another class and to its own.
 *
 * - `flipped`: the classifier's verdict on the one to the other class flips to that class, settled (`verdictChange`)
 * - `leads`: that class leads there, settled or not
 * - `other`: the same of another classifier; undefined where that had not agreed on the picture itself
 * - `moved`, `drift`: mean change of a pixel in the one to the other class, and to the picture's own
 * - `kept`: the classifier's verdict on the one to its own class is still that class
 */
export type Flip = Readonly<{
  flipped: boolean;
  leads: boolean;
  other: boolean | undefined;
  moved: number;
  drift: number;
  kept: boolean;
}>;

/** A share of so many pictures, with Wilson's 95 % interval. */
export type Share = Readonly<{ share: number; of: number; interval: Interval }>;

/** Shares of flips, and means over pictures with bootstrap intervals. */
export type FlipSummary = Readonly<{
  flipped: Share;
  leads: Share;
  other: Share;
  moved: Resampled;
  drift: Resampled;
  kept: Share;
}>;

/** @param flips at least one */
export function summariseFlips(flips: readonly Flip[]): FlipSummary {
  const share = (flags: readonly boolean[]): Share => {
    const count = flags.filter(Boolean).length;
    return { share: count / flags.length, of: flags.length, interval: wilson(count, flags.length) };
  };
  const mean = (name: 'moved' | 'drift') =>
    bootstrap(flips.length, 2000, seed(45), (all) => all.reduce((sum, i) => sum + flips[i]![name], 0) / all.length);
  return {
    flipped: share(flips.map(({ flipped }) => flipped)),
    leads: share(flips.map(({ leads }) => leads)),
    other: share(flips.flatMap(({ other }) => (other === undefined ? [] : [other]))),
    moved: mean('moved'),
    drift: mean('drift'),
    kept: share(flips.map(({ kept }) => kept)),
  };
}
