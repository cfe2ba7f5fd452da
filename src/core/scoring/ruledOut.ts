import type { ErrorTable } from './errorTable.ts';

/**
 * When each class left the race: network evaluations spent, of all classes, when it was last asked (0 for one never
 * asked); undefined for classes that were asked to the end, and for all of them before the first probe.
 */
export function ruledOut({ classes, probes, squared }: ErrorTable): readonly (number | undefined)[] {
  const last = new Array<number>(classes).fill(0);
  let nfe = 0;
  for (let j = 0; j < probes.length; j++) {
    const asked = classesAt(squared, classes, j);
    nfe += asked.length;
    for (const c of asked) last[c] = nfe;
  }
  return last.map((spent) => (spent === nfe ? undefined : spent));
}

function classesAt(squared: Float32Array, classes: number, j: number): readonly number[] {
  const asked: number[] = [];
  for (let c = 0; c < classes; c++) if (!Number.isNaN(squared[j * classes + c]!)) asked.push(c);
  return asked;
}
