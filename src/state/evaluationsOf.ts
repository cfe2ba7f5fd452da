import { type ErrorTable, evaluationsIn } from '#core/scoring/errorTable.ts';

/** Evaluations that a run's table holds; none without one. */
export const evaluationsOf = (table: ErrorTable | undefined): number =>
  table === undefined ? 0 : evaluationsIn(table);
