import { type Interval, wilson } from '../math/wilson.ts';
import type { ClassIndex } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { type CertifyStanding, certifyStanding, type Electorate } from './certifyStanding.ts';
import { claimPValue } from './claimPValue.ts';
import { holm } from './holm.ts';

/** The votes on one picture and its true class. */
export type Voted = Readonly<{ truth: ClassIndex; votes: readonly ClassIndex[] }>;

/** A share of pictures with its 95 % interval. */
export type Share = Readonly<{ count: number; share: number; interval: Interval }>;

/**
 * What certificates of a data set amount to.
 *
 * - `certified`: pictures called by their true class with a radius of at least this (and above 0), each at confidence 1 − α
 * - `simultaneous`: the same with confidence 1 − α that no claim of the whole set at this radius is wrong (Holm)
 * - `meanRadius`: over all pictures, 0 where the class is wrong or nothing was proven
 * - `samples`: votes counted, in all, selection included
 * - `reached`: of the pictures for which the goal was proven, how many there are and their mean number of votes
 */
export type CertificateSummary = Readonly<{
  pictures: number;
  radii: readonly Readonly<{ radius: number; certified: Share; simultaneous: Share }>[];
  meanRadius: number;
  abstained: Share;
  wrong: Share;
  samples: number;
  reached?: Readonly<{ count: number; meanSamples: number | undefined }>;
}>;

/** Certified accuracy at each radius, from the votes on every picture. */
export function summariseCertificates(
  settings: CertifySettings,
  electorate: Electorate,
  pictures: readonly Voted[],
  radii: readonly number[],
): CertificateSummary {
  const ends = pictures.map(({ truth, votes }) => ({
    truth,
    standing: certifyStanding(settings, electorate, votes),
  }));
  const share = (count: number): Share => ({
    count,
    share: count / pictures.length,
    interval: wilson(count, pictures.length),
  });
  const proven = ends.map(({ truth, standing }) => (isRight(standing, truth) ? standing.radius : 0));
  return {
    pictures: pictures.length,
    radii: radii.map((radius) => {
      const claims = ends.map(({ standing }) => pValueOf(settings, electorate, standing, radius));
      const made = holm(claims, settings.alpha);
      const together = ends.filter(({ truth, standing }, i) => made[i] && standing.candidate === truth);
      return {
        radius,
        certified: share(proven.filter((value) => value > 0 && value >= radius).length),
        simultaneous: share(together.length),
      };
    }),
    meanRadius: proven.reduce((sum, radius) => sum + radius, 0) / pictures.length,
    abstained: share(ends.filter(({ standing }) => standing.result?.type !== 'certified').length),
    wrong: share(
      ends.filter(({ truth, standing }) => standing.result?.type === 'certified' && !isRight(standing, truth)).length,
    ),
    samples: ends.reduce((sum, { standing }) => sum + standing.asked, 0),
    ...(settings.goal !== undefined && {
      reached: reachedOf(
        ends.map(({ standing }) => standing),
        settings.goal,
      ),
    }),
  };
}

function reachedOf(ends: readonly CertifyStanding[], goal: number): NonNullable<CertificateSummary['reached']> {
  const there = ends.filter(({ result }) => result?.type === 'certified' && result.radius >= goal);
  const asked = there.reduce((sum, standing) => sum + standing.asked, 0);
  return { count: there.length, meanSamples: there.length > 0 ? asked / there.length : undefined };
}

const isRight = ({ result }: CertifyStanding, truth: ClassIndex): boolean =>
  result?.type === 'certified' && result.class === truth;

/** 1 for a fixed number of votes that is not complete: where a run stopped may depend on its votes. */
function pValueOf(
  { sigma, mode, n0, n }: CertifySettings,
  { pixels }: Electorate,
  { candidate, estimation, asked }: CertifyStanding,
  radius: number,
): number {
  if (candidate === undefined || asked <= n0 || (mode === 'fixed' && asked < n0 + n)) return 1;
  return claimPValue({ agreeing: estimation[candidate]!, asked: asked - n0 }, { radius, sigma, mode, pixels });
}
