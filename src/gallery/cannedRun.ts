import { noise } from '#core/math/noise.ts';
import { type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import { type Plan, planLevels, planProbes } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { type Level, seed } from '#core/units.ts';

/** A run without a model: what the charts need of it. */
export type CannedRun = Readonly<{ view: RunView; classes: readonly string[]; levels: readonly Level[] }>;

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
}>;

const PIXELS = 48;
const stream = seed(2024);

/** Runs a Gaussian world with Philox noise: the same view every time, on every machine. */
export function cannedRun(recipe: Recipe): CannedRun {
  const { classes, groups = [], truth, towards, stray = 0.7, plan, probes, reading = 'elbo', reference } = recipe;
  const world: GaussianWorld = {
    means: classes.map((_, c) => meanOf(c, groups[c])),
    deviations: classes.map(() => 0.3),
  };
  const wobble = noise(stream, 5000, PIXELS);
  const picture = world.means[truth]!.map((m, i) => {
    const middle = towards === undefined ? m : (m + world.means[towards]![i]!) / 2;
    return middle + 0.3 * stray * wobble[i]!;
  });
  const asked = { probes: planProbes(plan).slice(0, probes), classes: classes.map((_, c) => c) };
  const answer = gaussianErrors(world, picture, seed(7), asked);
  const table = append(emptyTable(classes.length, PIXELS), asked, answer);
  return { view: viewOfTable(table, plan, reading, reference), classes, levels: planLevels(plan) };
}

/** Mean of a class: near the middle of its group when it has one. */
function meanOf(c: number, group: number | undefined): number[] {
  const own = Array.from(noise(stream, 100 + c, PIXELS), (value) => value * (group === undefined ? 0.4 : 0.14));
  const middle = group === undefined ? undefined : noise(stream, group, PIXELS);
  return own.map((value, i) => value + (middle === undefined ? 0 : 0.4 * middle[i]!));
}
