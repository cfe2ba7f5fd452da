import type { Measure } from '#core/diffusion/denoiser.ts';
import { fixedBudget } from '#core/scoring/deciders/fixedBudget.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { measureRun } from './measureRun.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{
  measure: Measure;
  plan: Plan;
  /** Probes to measure: all of the plan's, or fewer for a run that was stopped. */
  probes: number;
  classes: number;
  pixels: number;
}>;

/** Measures a plan's probes for all classes. `onProbes` hears how many are done. */
export async function measurePlan(
  { plan, ...task }: Task,
  terminal: Pick<Terminal, 'turn'>,
  onProbes: (done: number) => void = () => {},
): Promise<ErrorTable> {
  const classes = Array.from({ length: task.classes }, (_, c) => c);
  const decider = fixedBudget({ plan, classes, reading: readings.elbo });
  const { table } = await measureRun({ ...task, decider }, terminal, ({ probes }) => onProbes(probes.length));
  return table;
}
