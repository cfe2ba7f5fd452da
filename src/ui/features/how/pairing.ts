import { noise } from '#core/math/noise.ts';
import { errorVariance, pairedVariance } from '#core/oracle/gaussianAnswers.ts';
import type { GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import { key, type Place, plan, SPREAD } from './plainWorld.ts';

/** Fewer draws than elsewhere: the tables of large pictures cost more. */
export const fewer: Plan = { ...plan, draws: 16 };

/** A draw that no probe has. */
const OWN_DRAW = 2 ** 40;

/**
 * The world of pictures with more pixels, of which the drawing shows two: in the others the classes are alike, and the
 * picture is a typical one.
 */
export function widened(
  a: Place,
  b: Place,
  x: Place,
  pixels: number,
): Readonly<{ world: GaussianWorld; picture: readonly number[] }> {
  const rest = new Array<number>(pixels - 2).fill(0);
  const typical = noise(key, OWN_DRAW, pixels - 2);
  return {
    world: {
      means: [
        [...a, ...rest],
        [...b, ...rest],
      ],
      deviations: [SPREAD, SPREAD],
    },
    picture: [...x, ...rest.map((_, i) => SPREAD * typical[i]!)],
  };
}

/** How many times the draws the same interval takes when every class has its own noise: the ratio of variances of the gap. */
export function drawsSaved(world: GaussianWorld, picture: readonly number[]): number {
  let [own, shared] = [0, 0];
  for (const level of planLevels(fewer)) {
    own += (errorVariance(world, picture, level, 0) + errorVariance(world, picture, level, 1)) / level ** 4;
    shared += pairedVariance(world, picture, level, 0, 1) / level ** 4;
  }
  return own / shared;
}
