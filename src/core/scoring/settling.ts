import type { ClassIndex } from '../units.ts';
import { type Averaging, gapOf, gapsOf } from './averaging.ts';
import type { SettlingCurve, SettlingPoint } from './curve.ts';
import { noGap } from './gap.ts';
import { emptyLevelMoments } from './levelMoments.ts';
import { type Losses, observeLosses } from './losses.ts';
import type { Gap } from './standing.ts';

/** Most points of one curve, and of all curves together (but each has 20). */
const MOST_POINTS = 200;
const MOST_IN_ALL = 20_000;
const FEWEST_POINTS = 20;

/** What is known of all classes after so many probes: a point of each, none where its gap is not known. */
type Checkpoint = Readonly<{ probes: number; points: readonly (SettlingPoint | undefined)[] }>;

/**
 * How every class's gap over the reference settled, at up to 200 checkpoints: every 1st, 2nd, 4th … probe and the last
 * one, so that points stay where they are while a run grows. The last point is the gap of the whole table. `low` and
 * `high` are infinite at the start of a curve, as in `Gap`.
 *
 * The function returned is for losses that grow, as of one `createLossReader`: each call goes on where the last one ended.
 *
 * Cost of what is new: probes × classes + checkpoints × levels × classes; under `median` and with antithetic pairs, where
 * a gap is not a running sum, every call costs checkpoints × probes × classes.
 */
export function createSettling(
  reference: ClassIndex,
  averaging: Averaging,
): (losses: Losses) => readonly SettlingCurve[] {
  let kept: Checkpoint[] = [];
  let seen = 0;
  let nfe = 0;
  let gains = emptyLevelMoments(0, 0);
  return (losses) => {
    const { classes, levels, probes, asked, mates } = losses;
    const inOnePass = averaging.average !== 'median' && mates === undefined;
    if (!inOnePass) seen = 0;
    if (seen === 0) [kept, nfe, gains] = [[], 0, emptyLevelMoments(levels, classes)];
    const stride = strideOf(probes, classes);
    kept = kept.filter((checkpoint) => checkpoint.probes % stride === 0);
    const checkpoint = (): Checkpoint => {
      const gaps = inOnePass ? undefined : gapsOf(losses, reference, averaging, seen);
      const gapOver = (c: number) => gaps?.[c] ?? (c === reference ? noGap : gapOf(gains, c, averaging));
      return { probes: seen, points: Array.from({ length: classes }, (_, c) => pointOf(nfe, gapOver(c))) };
    };
    while (seen < probes) {
      if (inOnePass) observeLosses(gains, losses, reference, seen, seen + 1);
      nfe += asked[seen++]!;
      if (seen % stride === 0) kept.push(checkpoint());
    }
    return curvesOf(probes % stride === 0 ? kept : [...kept, checkpoint()], classes);
  };
}

const pointOf = (nfe: number, { mean, low, high }: Gap): SettlingPoint | undefined =>
  Number.isNaN(mean) ? undefined : { nfe, gap: mean, low, high };

const curvesOf = (checkpoints: readonly Checkpoint[], classes: number): readonly SettlingCurve[] =>
  Array.from({ length: classes }, (_, c) => ({
    class: c,
    points: checkpoints.map(({ points }) => points[c]).filter((point) => point !== undefined),
  }));

/** The smallest power of two that keeps a curve within its number of points. */
function strideOf(probes: number, classes: number): number {
  const most = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, Math.floor(MOST_IN_ALL / classes)));
  let stride = 1;
  while (Math.ceil(probes / stride) > most) stride *= 2;
  return stride;
}
