import type { ClassIndex } from '../units.ts';
import { emptyLevelMoments, type LevelMoments, observeProbe } from './levelMoments.ts';

/**
 * A table as one reading sees it: the loss of every class at every probe that lies in the plan's range.
 *
 * `cells[j]` is the plan's level that probe j belongs to, `asked[j]` how many classes it was asked for, `loss` is
 * row-major [probes × classes] with NaN for a class that was not asked. `mates[j]` is the probe with the same noise and the
 * opposite sign, −1 where there is none: the two are not independent, and count as one observation, their mean. There are
 * no `mates` where no probe has one.
 */
export type Losses = Readonly<{
  classes: number;
  levels: number;
  probes: number;
  cells: Int32Array;
  asked: Int32Array;
  mates?: Int32Array;
  loss: Float64Array;
}>;

/** Moments of all losses or, with a reference class, of gains over it: worked out, or kept from before. */
export type MomentsOf = (losses: Losses, reference?: ClassIndex) => LevelMoments;

/**
 * Moments per level and class of the losses or, with a reference class, of the paired gains over it, in the probes from
 * `from` up to, not including, `to`.
 */
export function levelMoments(losses: Losses, reference?: ClassIndex, from = 0, to = losses.probes): LevelMoments {
  const moments = emptyLevelMoments(losses.levels, losses.classes);
  observeLosses(moments, losses, reference, from, to);
  return moments;
}

/** Takes the probes from `from` up to, not including, `to` into the moments; pairs count once, at their second probe. */
export function observeLosses(
  moments: LevelMoments,
  losses: Losses,
  reference: ClassIndex | undefined,
  from: number,
  to: number,
): void {
  const { classes, cells, loss, mates } = losses;
  for (let j = from; j < to; j++) {
    const mate = mates?.[j] ?? -1;
    if (mate < from || mate >= to) observeProbe(moments, cells[j]!, loss, j * classes, reference);
    else if (mate < j) observeProbe(moments, cells[j]!, pairOf(losses, mate, j, reference), 0);
  }
}

/** Mean over two probes of every class's loss or gain; of one of them where the other is not known. */
function pairOf({ classes, loss }: Losses, a: number, b: number, reference?: ClassIndex): Float64Array {
  const at = (j: number, c: number): number => {
    const own = loss[j * classes + c]!;
    return reference === undefined ? own : loss[j * classes + reference]! - own;
  };
  return Float64Array.from({ length: classes }, (_, c) => {
    const [one, other] = [at(a, c), at(b, c)];
    return Number.isNaN(one) ? other : Number.isNaN(other) ? one : (one + other) / 2;
  });
}
