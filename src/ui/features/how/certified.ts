import { type CertifyStanding, certifyStanding } from '#core/certify/certifyStanding.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { radiusOf } from '#core/certify/radiusOf.ts';
import { fixedShareBound } from '#core/certify/shareBound.ts';
import { noisyPicture } from '#core/certify/voteOf.ts';
import { boundaryDistance } from '#core/oracle/gaussianAnswers.ts';
import { gaussianVotes } from '#core/oracle/gaussianVotes.ts';
import type { GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import type { ClassIndex } from '#core/units.ts';
import { key, type Place } from './plainWorld.ts';

/** Smoothing noise in units of [0, 1] pixels, and how many votes estimate. */
export type Smoothing = Readonly<{ sigma: number; n: number }>;

/**
 * A certificate and the truth. Radius, ceiling and distance are in units of [0, 1] pixels; the distance is from the line that
 * the smoothed classifier decides by, positive on the side of class A.
 */
export type Certified = Readonly<{
  /** The picture on the grid of 8-bit values that certificates are about. */
  place: Place;
  standing: CertifyStanding;
  /** The largest radius that so many votes can prove. */
  ceiling: number;
  distance: number;
  /** Some of the noisy pictures, and what was voted on them. */
  ballots: readonly Readonly<{ place: Place; vote: ClassIndex }>[];
}>;

/** Failure probability of a certificate. */
export const ALPHA = 0.001;

const SHOWN = 150;

/** Certifies a picture of a two-class world with votes of its best noisy classifier. */
export function certified(world: GaussianWorld, [x, y]: Place, { sigma, n }: Smoothing): Certified {
  const picture = Uint8Array.of(toByte(x), toByte(y));
  const place: Place = [fromByte(picture[0]!), fromByte(picture[1]!)];
  const settings = { ...defaultCertify(key, 14), sigma, n, alpha: ALPHA, mode: 'fixed' as const };
  const votes = gaussianVotes(world, settings, picture, 0, settings.n0 + n);
  return {
    place,
    standing: certifyStanding(settings, { classes: 2, pixels: 2 }, votes),
    ceiling: radiusOf(fixedShareBound({ agreeing: n, asked: n }, ALPHA), sigma),
    distance: boundaryDistance(world, place, 0, 1) / 2,
    ballots: votes.slice(0, SHOWN).map((vote, sample) => {
      const [left, right] = noisyPicture(settings, picture, sample);
      return { place: [left!, right!], vote };
    }),
  };
}

const toByte = (value: number): number => Math.round((value + 1) * 127.5);

const fromByte = (value: number): number => value / 127.5 - 1;
