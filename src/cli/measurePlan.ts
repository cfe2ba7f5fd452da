import type { Measure } from '#core/diffusion/denoiser.ts';
import { fixedBudget } from '#core/scoring/deciders/fixedBudget.ts';
import { drive } from '#core/scoring/drive.ts';
import { append, type ErrorTable, emptyTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{
  measure: Measure;
  plan: Plan;
  /** Probes to measure: all of the plan's, or fewer for a run that was stopped. */
  probes: number;
  classes: number;
  pixels: number;
}>;

/** Probes in one session call: larger calls are no faster, smaller ones a little slower; the answers are the same. */
const BATCH = 4;

/** Measures a plan's probes for all classes. `onProbes` hears how many are done. */
export async function measurePlan(
  { measure, plan, probes, classes, pixels }: Task,
  { turn }: Pick<Terminal, 'turn'>,
  onProbes: (done: number) => void = () => {},
): Promise<ErrorTable> {
  let table = emptyTable(classes, pixels);
  const decider = fixedBudget({
    plan,
    classes: Array.from({ length: classes }, (_, c) => c),
    reading: readings.elbo,
  });
  for await (const { question, answer } of drive(decider, table, measure, () =>
    Math.min(BATCH, probes - table.probes.length),
  )) {
    table = append(table, question, answer);
    onProbes(table.probes.length);
    if (table.probes.length >= probes) break;
    await turn();
  }
  return table;
}
