import type { ErrorTable } from './errorTable.ts';
import type { Losses } from './losses.ts';
import { type Plan, planCell } from './plan.ts';
import { placeWeights, planCells } from './planCells.ts';
import type { Reading } from './reading.ts';

/**
 * A reader of a table that grows: each call reads the probes that came since the last one, so the tables it is given must
 * grow from one another (`growsFrom`). What it returned before is void then: the numbers lie in the same memory.
 */
export function createLossReader(
  plan: Plan,
  reading: Pick<Reading, 'loss' | 'average'>,
): (table: ErrorTable) => Losses {
  const weighsPlaces = plan.jitter !== undefined && (reading.average === 'integral' || reading.average === 'median');
  const placeWeight = weighsPlaces ? placeWeights(planCells(plan), plan) : undefined;
  const mates = createMateFinder();
  let cells = new Int32Array(0);
  let asked = new Int32Array(0);
  let loss = new Float64Array(0);
  let rows = 0;
  let read = 0;
  return (table) => {
    const { classes, pixels, probes, squared, absolute } = table;
    if (probes.length > cells.length) {
      const room = Math.max(probes.length, 2 * cells.length);
      cells = longer(new Int32Array(room), cells);
      asked = longer(new Int32Array(room), asked);
      loss = longer(new Float64Array(room * classes), loss);
    }
    for (; rows < probes.length; rows++) {
      const { level, draw, mirrored } = probes[rows]!;
      const cell = planCell(plan, level);
      if (cell === undefined) continue;
      const row = loss.subarray(read * classes, (read + 1) * classes);
      const [from, to] = [rows * classes, (rows + 1) * classes];
      reading.loss({ level, pixels, squared: squared.subarray(from, to), absolute: absolute.subarray(from, to) }, row);
      const weight = placeWeight?.(level, cell) ?? 1;
      if (weight !== 1) for (let c = 0; c < classes; c++) row[c]! *= weight;
      cells[read] = cell;
      for (let c = 0; c < classes; c++) if (!Number.isNaN(row[c]!)) asked[read]!++;
      mates.observe(read, draw, level, mirrored === true);
      read++;
    }
    const found = mates.found(read);
    return {
      classes,
      levels: plan.levels,
      probes: read,
      cells: cells.subarray(0, read),
      asked: asked.subarray(0, read),
      loss: loss.subarray(0, read * classes),
      ...(found !== undefined && { mates: found }),
    };
  };
}

/**
 * Reads every probe of the table once: cost probes × classes. Probes outside the plan's range are left out. For an
 * integral, losses at places that the plan picked by its law are weighed so that their mean is one over ln σ.
 */
export const lossesOf = (table: ErrorTable, plan: Plan, reading: Pick<Reading, 'loss' | 'average'>): Losses =>
  createLossReader(plan, reading)(table);

/** Finds, for every probe, the one with the same level and draw and the opposite sign. */
function createMateFinder() {
  const upright = new Map<number, number>();
  const reflected = new Map<number, number>();
  const levels: number[] = [];
  const mates = new Map<number, number>();
  return {
    observe(j: number, draw: number, level: number, mirrored: boolean): void {
      levels[j] = level;
      const mate = (mirrored ? upright : reflected).get(draw);
      (mirrored ? reflected : upright).set(draw, j);
      if (mate === undefined || levels[mate] !== level || mates.has(mate)) return;
      mates.set(j, mate);
      mates.set(mate, j);
    },
    /** The mate of each of the first probes, −1 where there is none; undefined when none has one. */
    found(probes: number): Int32Array | undefined {
      if (mates.size === 0) return undefined;
      return Int32Array.from({ length: probes }, (_, j) => mates.get(j) ?? -1);
    },
  };
}

function longer<Numbers extends Int32Array | Float64Array>(longer: Numbers, old: Numbers): Numbers {
  longer.set(old);
  return longer;
}
