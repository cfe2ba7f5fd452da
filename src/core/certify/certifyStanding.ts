import type { ClassIndex } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { radiusOf, shareFor } from './radiusOf.ts';
import { anytimeShareBound, fixedShareBound } from './shareBound.ts';
import { samplerSlack } from './smoothingNoise.ts';

/** Why nothing is claimed. */
export type Abstention = 'no-majority' | 'out-of-reach' | 'stopped-early';

/**
 * What a certificate run has shown so far: a function of its settings and its votes alone, so a resumed run and an
 * unbroken one agree bit for bit.
 */
export type CertifyStanding = Readonly<{
  phase: 'selecting' | 'estimating' | 'done';
  /** Votes per class among the samples that choose the class. */
  selection: readonly number[];
  /** The class chosen, once all n0 are in. */
  candidate?: ClassIndex;
  /** Votes per class among the samples that estimate. */
  estimation: readonly number[];
  /** Votes counted, at most n0 + n. */
  asked: number;
  /** Lower bound on the candidate's share that is valid now; absent while none is. */
  lower?: number;
  /** The largest ℓ2 radius proven now, in [0, 1] pixels; 0 while none is. */
  radius: number;
  /** The radius if every sample still to come agreed. */
  ceiling: number;
  result?:
    | Readonly<{ type: 'certified'; class: ClassIndex; radius: number }>
    | Readonly<{ type: 'abstained'; reason: Abstention }>;
}>;

/** What else a standing depends on: how many classes are voted for, and how many values a picture has. */
export type Electorate = Readonly<{ classes: number; pixels: number }>;

/** Nothing asked yet. */
export const noStanding = (settings: CertifySettings, electorate: Electorate): CertifyStanding =>
  withRadii(settings, electorate, {
    phase: 'selecting',
    selection: new Array<number>(electorate.classes).fill(0),
    estimation: new Array<number>(electorate.classes).fill(0),
    asked: 0,
    radius: 0,
    ceiling: 0,
  });

/** Where a run stands after its votes, of samples 0, 1, 2, …; votes beyond n0 + n, or after its end, do not count. */
export const certifyStanding = (
  settings: CertifySettings,
  electorate: Electorate,
  votes: readonly ClassIndex[],
): CertifyStanding => standingAfter(settings, electorate, noStanding(settings, electorate), votes);

/**
 * Where a run stands after further votes. The bound is taken when a block is full and at the end: at the same counts
 * however the votes come.
 */
export function standingAfter(
  settings: CertifySettings,
  electorate: Electorate,
  before: CertifyStanding,
  votes: readonly ClassIndex[],
): CertifyStanding {
  if (before.phase === 'done') return before;
  const { n0, n, block } = settings;
  const [selection, estimation] = [[...before.selection], [...before.estimation]];
  let { asked, candidate, lower, result } = before;
  for (const vote of votes) {
    if (result !== undefined || asked === n0 + n) break;
    const counts = asked < n0 ? selection : estimation;
    counts[vote]! += 1;
    asked += 1;
    if (asked === n0) candidate = mostOf(selection);
    if (candidate === undefined || asked === n0 || (asked % block !== 0 && asked !== n0 + n)) continue;
    const count = { agreeing: estimation[candidate]!, asked: asked - n0 };
    lower = boundNow(settings, count, lower);
    result = endOf(settings, electorate, candidate, count, lower);
  }
  const phase = result !== undefined ? 'done' : candidate === undefined ? 'selecting' : 'estimating';
  return withRadii(settings, electorate, {
    phase,
    selection,
    estimation,
    asked,
    radius: 0,
    ceiling: 0,
    ...(candidate !== undefined && { candidate }),
    ...(lower !== undefined && { lower }),
    ...(result !== undefined && { result }),
  });
}

/**
 * A run that the user ends: in anytime mode what is proven stays proven; with a fixed n nothing is, because the number of
 * votes would then depend on them.
 */
export function stopped(standing: CertifyStanding): CertifyStanding {
  if (standing.result !== undefined) return standing;
  const { candidate, radius } = standing;
  const result =
    candidate !== undefined && radius > 0
      ? ({ type: 'certified', class: candidate, radius } as const)
      : ({ type: 'abstained', reason: 'stopped-early' } as const);
  return { ...standing, phase: 'done', result };
}

type Votes = Readonly<{ agreeing: number; asked: number }>;

/** The bound after a look, before the sampler's slack; none before the end of a run with a fixed n. */
function boundNow({ mode, alpha, n }: CertifySettings, count: Votes, known: number | undefined): number | undefined {
  if (mode === 'anytime') return anytimeShareBound(count, alpha, known);
  return count.asked === n ? fixedShareBound(count, alpha) : undefined;
}

function endOf(
  settings: CertifySettings,
  { pixels }: Electorate,
  candidate: ClassIndex,
  count: Votes,
  lower: number | undefined,
): CertifyStanding['result'] {
  const { sigma, n, goal } = settings;
  const slack = samplerSlack(pixels, sigma);
  const radius = lower === undefined ? 0 : radiusOf(lower - slack, sigma);
  if (goal !== undefined && radius > 0 && radius >= goal) return { type: 'certified', class: candidate, radius };
  if (count.asked === n) {
    return radius > 0 ? { type: 'certified', class: candidate, radius } : { type: 'abstained', reason: 'no-majority' };
  }
  if (goal !== undefined && bestCase(settings, count, lower) - slack < shareFor(goal, sigma)) {
    return radius > 0 ? { type: 'certified', class: candidate, radius } : { type: 'abstained', reason: 'out-of-reach' };
  }
  return undefined;
}

/** The bound at the end if all samples still to come agree. */
function bestCase({ mode, alpha, n }: CertifySettings, { agreeing, asked }: Votes, known: number | undefined): number {
  const all = { agreeing: agreeing + n - asked, asked: n };
  return mode === 'anytime' ? anytimeShareBound(all, alpha, known) : fixedShareBound(all, alpha);
}

/** Fills in the radii, which follow from the rest. */
function withRadii(settings: CertifySettings, { pixels }: Electorate, standing: CertifyStanding): CertifyStanding {
  const { candidate, estimation, asked, lower, result } = standing;
  const slack = samplerSlack(pixels, settings.sigma);
  const count =
    candidate === undefined
      ? { agreeing: 0, asked: 0 }
      : { agreeing: estimation[candidate]!, asked: asked - settings.n0 };
  const radius = lower === undefined ? 0 : radiusOf(lower - slack, settings.sigma);
  const ceiling = result === undefined ? radiusOf(bestCase(settings, count, lower) - slack, settings.sigma) : radius;
  return { ...standing, radius, ceiling };
}

function mostOf(counts: readonly number[]): ClassIndex {
  let best = 0;
  for (const [c, count] of counts.entries()) if (count > counts[best]!) best = c;
  return best;
}
