import { Fault } from '#core/fault.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { shapePlan } from '#core/scoring/planShape.ts';
import { MAX_DRAWS, MAX_LEVELS } from '#runtime/limits.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { RunOptions } from './arguments.ts';

type Wanted = Pick<RunOptions, 'levels' | 'draws' | 'shape'>;

/** The card's plan, with the levels, draws and spacing that were asked for. @throws Fault argument-invalid */
export function planOf({ id, plan, levelDensity }: ModelCard, { levels, draws, shape }: Wanted): Plan {
  const count = { levels: levels ?? plan.levels, draws: draws ?? plan.draws };
  if (count.levels > MAX_LEVELS || count.draws > MAX_DRAWS) {
    throw new Fault('argument-invalid', `A plan has at most ${MAX_LEVELS} levels and ${MAX_DRAWS} draws a level.`);
  }
  if (shape === undefined) return { ...plan, ...count };
  const shaped = shapePlan({ ...plan, ...count }, shape, levelDensity);
  if (shaped === undefined) {
    throw new Fault('argument-invalid', `The card of the model "${id}" has no density of levels.`, {
      remedy: 'Choose another spacing; elbow calibrate fits a density.',
    });
  }
  return shaped;
}
