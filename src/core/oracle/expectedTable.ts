import type { ErrorTable } from '../scoring/errorTable.ts';
import { type Plan, planLevels } from '../scoring/plan.ts';
import { expectedAbsolute, expectedSquared } from './gaussianAnswers.ts';
import type { GaussianWorld } from './gaussianWorld.ts';

/**
 * The error table of endless draws: one probe at the middle of every level of the plan, whose errors are the closed forms
 * E‖D − x‖² / D and E‖D − x‖₁ / D. Read like any other table it gives the score that a run over these levels tends to, for
 * readings that average losses.
 *
 * @param picture x, D values
 * @returns [levels × classes], float32 as in every table
 */
export function expectedTable(world: GaussianWorld, picture: readonly number[], plan: Plan): ErrorTable {
  const levels = planLevels(plan);
  const over = (expected: typeof expectedSquared): Float32Array =>
    Float32Array.from(levels.flatMap((level) => world.means.map((_, c) => expected(world, picture, level, c))));
  return {
    classes: world.means.length,
    pixels: picture.length,
    probes: levels.map((level, draw) => ({ level, draw })),
    squared: over(expectedSquared),
    absolute: over(expectedAbsolute),
  };
}
