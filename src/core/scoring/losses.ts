import type { ClassIndex } from '../units.ts';
import type { ErrorTable } from './errorTable.ts';
import { emptyLevelMoments, type LevelMoments, observeProbe } from './levelMoments.ts';
import { type Plan, planCell } from './plan.ts';
import type { Reading } from './reading.ts';

/**
 * A table as one reading sees it: the loss of every class at every probe that lies in the plan's range.
 *
 * `cells[j]` is the plan's level that probe j belongs to, `asked[j]` how many classes it was asked for, `loss` is
 * row-major [probes × classes] with NaN for a class that was not asked.
 */
export type Losses = Readonly<{
  classes: number;
  levels: number;
  probes: number;
  cells: Int32Array;
  asked: Int32Array;
  loss: Float64Array;
}>;

/** Reads every probe of the table once: cost probes × classes. Probes outside the plan's range are left out. */
export function lossesOf(table: ErrorTable, plan: Plan, reading: Reading): Losses {
  const { classes, pixels, probes, squared, absolute } = table;
  const cells = new Int32Array(probes.length);
  const asked = new Int32Array(probes.length);
  const loss = new Float64Array(probes.length * classes);
  let read = 0;
  for (let j = 0; j < probes.length; j++) {
    const { level } = probes[j]!;
    const cell = planCell(plan, level);
    if (cell === undefined) continue;
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
    cells[read] = cell;
    for (let c = 0; c < classes; c++) if (!Number.isNaN(row[c]!)) asked[read]!++;
    read++;
  }
  return {
    classes,
    levels: plan.levels,
    probes: read,
    cells: cells.subarray(0, read),
    asked: asked.subarray(0, read),
    loss: loss.subarray(0, read * classes),
  };
}

/** Moments per level and class of the losses or, with a reference class, of the paired gains over it. */
export function levelMoments({ classes, levels, probes, cells, loss }: Losses, reference?: ClassIndex): LevelMoments {
  const moments = emptyLevelMoments(levels, classes);
  for (let j = 0; j < probes; j++) observeProbe(moments, cells[j]!, loss, j * classes, reference);
  return moments;
}
