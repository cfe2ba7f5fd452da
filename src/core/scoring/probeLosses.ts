import type { ErrorTable } from './errorTable.ts';
import type { Reading } from './reading.ts';

/** The reading's losses at probe j of the table: one a class, NaN for classes that were not asked. */
export function probeLosses(table: ErrorTable, j: number, reading: Pick<Reading, 'loss'>): Float64Array {
  const { classes, pixels, probes, squared, absolute } = table;
  const losses = new Float64Array(classes);
  const [from, to] = [j * classes, (j + 1) * classes];
  const errors = { squared: squared.subarray(from, to), absolute: absolute.subarray(from, to) };
  reading.loss({ level: probes[j]!.level, pixels, ...errors }, losses);
  return losses;
}
