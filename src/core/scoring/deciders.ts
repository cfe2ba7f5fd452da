import type { DeciderCard, DeciderChoice, DeciderContext, DeciderId } from './decider.ts';
import { classTreeCard } from './deciders/cards/classTreeCard.ts';
import { fixedCard } from './deciders/cards/fixedCard.ts';
import { liCard } from './deciders/cards/liCard.ts';
import { pairedTestCard } from './deciders/cards/pairedTestCard.ts';
import { progressiveCard } from './deciders/cards/progressiveCard.ts';
import { raceCard } from './deciders/cards/raceCard.ts';
import { siftCard } from './deciders/cards/siftCard.ts';
import { voteCard } from './deciders/cards/voteCard.ts';
import type { Decider } from './drive.ts';
import type { Plan } from './plan.ts';

/**
 * Every decider, by id, in the order of the menu. To add one: a file in `deciders/`, its card in `deciders/cards/`, its id,
 * and a line here.
 */
export const deciders: Readonly<Record<DeciderId, DeciderCard>> = {
  fixed: fixedCard,
  race: raceCard,
  'li-stages': liCard,
  'paired-test': pairedTestCard,
  'vote-stages': voteCard,
  'sift-refine': siftCard,
  progressive: progressiveCard,
  'class-tree': classTreeCard,
};

/** What a preset that was stored under this name is called now; undefined when there never was one. */
export function presetNamed({ presets, renamed }: DeciderCard, stored: string): string | undefined {
  const now = renamed?.[stored] ?? stored;
  return presets.some(({ name }) => name === now) ? now : undefined;
}

/** Whether there is such a preset, and a model with these extras can be decided so. */
export function canDecide(
  { id, preset }: DeciderChoice,
  { classTree, guide }: Pick<DeciderContext, 'classTree' | 'guide'>,
): boolean {
  const { presets } = deciders[id];
  const chosen = preset ?? presets[0]!.name;
  return (
    presets.some(({ name }) => name === chosen) &&
    (id !== 'class-tree' || classTree !== undefined) &&
    (id !== 'race' || chosen !== 'calibrated' || guide !== undefined)
  );
}

/** A decider in its context: the plan of its probes, its evaluations at most, and itself, to be begun as often as needed. */
export type Decided = Readonly<{ plan: Plan; most: number; begin(): Decider }>;

/** A chosen decider in its context. @throws RangeError for a preset that it does not have */
export function decide(choice: DeciderChoice, context: DeciderContext): Decided {
  const card = deciders[choice.id];
  const preset = choice.preset ?? card.presets[0]!.name;
  if (!card.presets.some(({ name }) => name === preset)) {
    throw new RangeError(`decide: ${choice.id} has no preset ${preset}`);
  }
  const risk = choice.risk ?? card.risk ?? 0;
  return {
    plan: card.planOf(context, preset),
    most: card.most(context, preset),
    begin: (): Decider => card.run(context, { preset, risk }),
  };
}
