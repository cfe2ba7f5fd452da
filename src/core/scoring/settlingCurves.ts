import type { ClassIndex } from '../units.ts';
import { type Averaging, gapOf, gapsOf } from './averaging.ts';
import type { SettlingCurve, SettlingPoint } from './curve.ts';
import { noGap } from './gap.ts';
import { emptyLevelMoments, observeProbe } from './levelMoments.ts';
import type { Losses } from './losses.ts';

/** Most points of one curve, and of all curves together (but each has 20). */
const MOST_POINTS = 200;
const MOST_IN_ALL = 20_000;
const FEWEST_POINTS = 20;

/**
 * How every class's gap over the reference settled, at up to 200 checkpoints: every 1st, 2nd, 4th … probe and the last
 * one, so that points stay where they are while a run grows. The last point is the gap of the whole table. `low` and
 * `high` are infinite at the start of a curve, as in `Gap`.
 *
 * Cost: probes × classes + checkpoints × levels × classes; under `median` and with antithetic pairs, where a gap is not a
 * running sum, checkpoints × probes × classes.
 */
export function settlingCurves(losses: Losses, reference: ClassIndex, averaging: Averaging): readonly SettlingCurve[] {
  const { classes, levels, probes, cells, asked, mates, loss } = losses;
  const points: SettlingPoint[][] = Array.from({ length: classes }, () => []);
  const gains = emptyLevelMoments(levels, classes);
  const stride = strideOf(probes, classes);
  const inOnePass = averaging.average !== 'median' && mates.every((mate) => mate < 0);
  let nfe = 0;
  for (let j = 0; j < probes; j++) {
    if (inOnePass) observeProbe(gains, cells[j]!, loss, j * classes, reference);
    nfe += asked[j]!;
    if ((j + 1) % stride !== 0 && j + 1 < probes) continue;
    const gaps = inOnePass ? undefined : gapsOf(losses, reference, averaging, j + 1);
    for (let c = 0; c < classes; c++) {
      const { mean, low, high } = gaps?.[c] ?? (c === reference ? noGap : gapOf(gains, c, averaging));
      if (!Number.isNaN(mean)) points[c]!.push({ nfe, gap: mean, low, high });
    }
  }
  return points.map((own, c) => ({ class: c, points: own }));
}

/** The smallest power of two that keeps a curve within its number of points. */
function strideOf(probes: number, classes: number): number {
  const most = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, Math.floor(MOST_IN_ALL / classes)));
  let stride = 1;
  while (Math.ceil(probes / stride) > most) stride *= 2;
  return stride;
}
