import { type ErrorTable, evaluationsIn } from './errorTable.ts';

/**
 * When each class left the race: network evaluations spent, of all classes, when it was last asked (0 for one never
 * asked); undefined for classes that were asked to the end, and for all of them before the first probe.
 */
export function ruledOut(table: ErrorTable): readonly (number | undefined)[] {
  const { classes, probes, squared } = table;
  if (evaluationsIn(table) === probes.length * classes) return new Array<undefined>(classes).fill(undefined);
  const last = new Array<number>(classes).fill(0);
  let nfe = 0;
  for (let j = 0, i = 0; j < probes.length; j++) {
    const row = i;
    for (; i < row + classes; i++) if (!Number.isNaN(squared[i]!)) nfe++;
    for (let c = 0; c < classes; c++) if (!Number.isNaN(squared[row + c]!)) last[c] = nfe;
  }
  return last.map((spent) => (spent === nfe ? undefined : spent));
}
