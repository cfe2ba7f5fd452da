import type { Measure } from '#core/diffusion/denoiser.ts';
import { type Decider, drive } from '#core/scoring/drive.ts';
import { append, type ErrorTable, emptyTable } from '#core/scoring/errorTable.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{
  measure: Measure;
  decider: Decider;
  /** Probes at most: fewer than the decider asks for a run that was stopped. */
  probes: number;
  classes: number;
  pixels: number;
}>;

/** A table, and how its decider ended; undefined when the run ended first. */
export type Measurement = Readonly<{ table: ErrorTable; outcome: Outcome | undefined }>;

/** Evaluations that a table holds. */
export const evaluationsOf = ({ squared }: ErrorTable): number =>
  squared.reduce((count, error) => (Number.isNaN(error) ? count : count + 1), 0);

/** Probes in one session call: larger calls are no faster, smaller ones a little slower; the answers are the same. */
const BATCH = 4;

/** Measures what a decider asks. `onTable` hears of every answer. */
export async function measureRun(
  { measure, decider, probes, classes, pixels }: Task,
  { turn }: Pick<Terminal, 'turn'>,
  onTable: (table: ErrorTable) => void = () => {},
): Promise<Measurement> {
  let table = emptyTable(classes, pixels);
  const course = drive(decider, table, measure, () => Math.min(BATCH, probes - table.probes.length));
  let step = await course.next();
  for (; !step.done; step = await course.next()) {
    table = append(table, step.value.question, step.value.answer);
    onTable(table);
    if (table.probes.length >= probes) return { table, outcome: undefined };
    await turn();
  }
  return { table, outcome: step.value };
}
