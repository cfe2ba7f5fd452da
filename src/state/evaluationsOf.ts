import type { ErrorTable } from '#core/scoring/errorTable.ts';

/** Evaluations that a table holds: its errors that were asked for. */
export function evaluationsOf(table: ErrorTable | undefined): number {
  let asked = 0;
  for (const error of table?.squared ?? []) if (!Number.isNaN(error)) asked++;
  return asked;
}
