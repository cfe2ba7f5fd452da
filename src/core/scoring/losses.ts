import type { Probe } from '../diffusion/denoiser.ts';
import type { ClassIndex } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import { emptyLevelMoments, type LevelMoments, observeProbe } from './levelMoments.ts';
import { type Plan, planCell } from './plan.ts';
import { placeWeights, planCells } from './planCells.ts';
import type { Reading } from './reading.ts';

/**
 * A table as one reading sees it: the loss of every class at every probe that lies in the plan's range.
 *
 * `cells[j]` is the plan's level that probe j belongs to, `asked[j]` how many classes it was asked for, `loss` is
 * row-major [probes × classes] with NaN for a class that was not asked. `mates[j]` is the probe with the same noise and the
 * opposite sign, −1 where there is none: the two are not independent, and count as one observation, their mean.
 */
export type Losses = Readonly<{
  classes: number;
  levels: number;
  probes: number;
  cells: Int32Array;
  asked: Int32Array;
  mates: Int32Array;
  loss: Float64Array;
}>;

/**
 * Reads every probe of the table once: cost probes × classes. Probes outside the plan's range are left out. For an
 * integral, losses at places that the plan picked by its law are weighed so that their mean is one over ln σ.
 */
export function lossesOf(table: ErrorTable, plan: Plan, reading: Pick<Reading, 'loss' | 'average'>): Losses {
  const { classes, pixels, probes, squared, absolute } = table;
  const cells = new Int32Array(probes.length);
  const asked = new Int32Array(probes.length);
  const loss = new Float64Array(probes.length * classes);
  const weighsPlaces = plan.jitter !== undefined && (reading.average === 'integral' || reading.average === 'median');
  const placeWeight = weighsPlaces ? placeWeights(planCells(plan), plan) : undefined;
  const seen: Probe[] = [];
  for (let j = 0; j < probes.length; j++) {
    const { level } = probes[j]!;
    const cell = planCell(plan, level);
    if (cell === undefined) continue;
    const read = seen.length;
    const row = loss.subarray(read * classes, (read + 1) * classes);
    const from = j * classes;
    reading.loss(
      {
        level,
        pixels,
        squared: squared.subarray(from, from + classes),
        absolute: absolute.subarray(from, from + classes),
      },
      row,
    );
    const weight = placeWeight?.(level, cell) ?? 1;
    if (weight !== 1) for (let c = 0; c < classes; c++) row[c]! *= weight;
    cells[read] = cell;
    for (let c = 0; c < classes; c++) if (!Number.isNaN(row[c]!)) asked[read]!++;
    seen.push(probes[j]!);
  }
  const read = seen.length;
  return {
    classes,
    levels: plan.levels,
    probes: read,
    cells: cells.subarray(0, read),
    asked: asked.subarray(0, read),
    mates: matesOf(seen),
    loss: loss.subarray(0, read * classes),
  };
}

/** For every probe the one with the same level and draw and the opposite sign, or −1. */
function matesOf(probes: readonly Probe[]): Int32Array {
  const mates = new Int32Array(probes.length).fill(-1);
  if (!probes.some(({ mirrored }) => mirrored)) return mates;
  const upright = new Map(probes.flatMap(({ draw, mirrored }, j) => (mirrored ? [] : [[draw, j] as const])));
  for (const [j, { draw, level, mirrored }] of probes.entries()) {
    const mate = mirrored ? upright.get(draw) : undefined;
    if (mate === undefined || probes[mate]!.level !== level || mates[mate]! >= 0) continue;
    mates[j] = mate;
    mates[mate] = j;
  }
  return mates;
}

/**
 * Moments per level and class of the losses or, with a reference class, of the paired gains over it, in the probes from
 * `from` up to, not including, `to`.
 */
export function levelMoments(losses: Losses, reference?: ClassIndex, from = 0, to = losses.probes): LevelMoments {
  const { classes, levels, cells, loss, mates } = losses;
  const moments = emptyLevelMoments(levels, classes);
  for (let j = from; j < to; j++) {
    const mate = mates[j]!;
    if (mate < from || mate >= to) observeProbe(moments, cells[j]!, loss, j * classes, reference);
    else if (mate < j) observeProbe(moments, cells[j]!, pairOf(losses, mate, j, reference), 0);
  }
  return moments;
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
