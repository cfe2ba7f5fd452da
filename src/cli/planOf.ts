import { Fault } from '#core/fault.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { MAX_DRAWS, MAX_LEVELS } from '#runtime/limits.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { RunOptions } from './arguments.ts';

/** The card's plan, with the levels and draws that were asked for. @throws Fault argument-invalid */
export function planOf({ plan }: ModelCard, { levels, draws }: Pick<RunOptions, 'levels' | 'draws'>): Plan {
  const chosen = { ...plan, levels: levels ?? plan.levels, draws: draws ?? plan.draws };
  if (chosen.levels > MAX_LEVELS || chosen.draws > MAX_DRAWS) {
    throw new Fault('argument-invalid', `A plan has at most ${MAX_LEVELS} levels and ${MAX_DRAWS} draws a level.`);
  }
  return chosen;
}
