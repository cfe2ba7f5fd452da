import type { Question } from '#core/diffusion/denoiser.ts';
import { noise } from '#core/math/noise.ts';
import { type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { decide } from '#core/scoring/deciders.ts';
import type { Decider } from '#core/scoring/drive.ts';
import { append, type ErrorTable, emptyTable } from '#core/scoring/errorTable.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { type Plan, planLevels, planProbes } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { ruledOut } from '#core/scoring/ruledOut.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { viewOfLevels } from '#core/scoring/viewOfLevels.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { type Level, seed } from '#core/units.ts';

/** A run without a model: what the charts need of it. */
export type CannedRun = Readonly<{
  view: RunView;
  classes: readonly string[];
  levels: readonly Level[];
  table: ErrorTable;
  outcome: Outcome | undefined;
  ruledOut: readonly (number | undefined)[];
  range: LevelRange | undefined;
}>;

type Recipe = Readonly<{
  classes: readonly string[];
  /** Groups of classes that look alike, by class. */
  groups?: readonly number[];
  /** Class of the picture; halfway to `towards` when given. */
  truth: number;
  towards?: number;
  /** How far the picture strays from there, in standard deviations. */
  stray?: number;
  plan: Plan;
  /** Probes measured so far; all of the plan's unless given. */
  probes?: number;
  reading?: ReadingId;
  reference?: number;
  /** How the run was decided, to its end; the fixed budget, or its first `probes`, unless given. */
  decider?: DeciderChoice;
  /** The only levels that count. */
  range?: LevelRange;
}>;

const PIXELS = 48;
const stream = seed(2024);

/** Runs a Gaussian world with Philox noise: the same view every time, on every machine. */
export function cannedRun(recipe: Recipe): CannedRun {
  const { classes, groups = [], truth, towards, stray = 0.7, plan, probes, reference, range } = recipe;
  const reading = readingOf(recipe.reading ?? 'elbo');
  const world: GaussianWorld = {
    means: classes.map((_, c) => meanOf(c, groups[c])),
    deviations: classes.map(() => 0.3),
  };
  const wobble = noise(stream, 5000, PIXELS);
  const picture = world.means[truth]!.map((m, i) => {
    const middle = towards === undefined ? m : (m + world.means[towards]![i]!) / 2;
    return middle + 0.3 * stray * wobble[i]!;
  });
  const context = { plan, seed: seed(7), classes: classes.map((_, c) => c), reading };
  const measure = (question: Question) => gaussianErrors(world, picture, seed(7), question);
  const empty = emptyTable(classes.length, PIXELS);
  const { table, outcome } =
    recipe.decider === undefined
      ? {
          table: answered(empty, { probes: planProbes(plan).slice(0, probes), classes: context.classes }),
          outcome: undefined,
        }
      : settled(decide(recipe.decider, context).begin(), empty);
  const view =
    (range && viewOfLevels(table, plan, reading, range, reference)) ?? viewOfTable(table, plan, reading, reference);
  return { view, classes, levels: planLevels(plan), table, outcome, ruledOut: ruledOut(table), range };

  function answered(known: ErrorTable, question: Question): ErrorTable {
    return append(known, question, measure(question));
  }

  function settled(decider: Decider, begun: ErrorTable): Readonly<{ table: ErrorTable; outcome: Outcome }> {
    let table = begun;
    let turn = decider.next();
    while (!turn.done) {
      table = answered(table, turn.value);
      turn = decider.next(table);
    }
    return { table, outcome: turn.value };
  }
}

/** Mean of a class: near the middle of its group when it has one. */
function meanOf(c: number, group: number | undefined): number[] {
  const own = Array.from(noise(stream, 100 + c, PIXELS), (value) => value * (group === undefined ? 0.4 : 0.14));
  const middle = group === undefined ? undefined : noise(stream, group, PIXELS);
  return own.map((value, i) => value + (middle === undefined ? 0 : 0.4 * middle[i]!));
}
