import type { Answered } from '#core/evaluate/selective.ts';
import { type Interval, wilson } from '#core/math/wilson.ts';

/** Answering what is doubted at most so much, as tried on test pictures; `referred` go to a human. */
export type Referral = Answered & Readonly<{ referred: number; coverage: number; risk: number; interval: Interval }>;

/** Every point of a curve as a referral; the last answers all pictures. */
export function referralsOf(points: readonly Answered[]): readonly Referral[] {
  const all = points.at(-1)?.answered ?? 0;
  return points.map((point) => ({
    ...point,
    referred: all - point.answered,
    coverage: point.answered / all,
    risk: point.wrong / point.answered,
    interval: wilson(point.wrong, point.answered),
  }));
}

/** The referral whose answered share is nearest to the one wanted. */
export const nearestReferral = (referrals: readonly Referral[], coverage: number): number =>
  referrals.reduce(
    (best, { coverage: own }, i) =>
      Math.abs(own - coverage) < Math.abs(referrals[best]!.coverage - coverage) ? i : best,
    0,
  );

/** Where a picture stands: the first referral that answers it; undefined when it is doubted more than all. */
export const positionOf = (referrals: readonly Referral[], doubt: number): Referral | undefined =>
  referrals.find((each) => each.doubt >= Math.fround(doubt));
