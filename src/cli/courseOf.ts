import { Fault } from '#core/fault.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { canDecide, type Decided, decide, deciders } from '#core/scoring/deciders.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { Reading, ReadingId } from '#core/scoring/reading.ts';
import { readingOf } from '#core/scoring/readings.ts';
import type { Seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';

/** How a run is decided: by what, under which reading, and beside which budget (evaluations of the whole plan). */
export type Course = Decided &
  Readonly<{ decider: DeciderChoice; reading: Reading; budget: number /** Probes at most. */; probes: number }>;

type Wanted = Readonly<{ plan: Plan; seed: Seed; decider: DeciderChoice; reading: ReadingId }>;

/** The course of a run of a model. @throws Fault argument-invalid where its card lacks what that takes */
export function courseOf(card: ModelCard, { plan, seed, decider, reading: id }: Wanted): Course {
  const { classTree, guide } = card;
  const reading = readingFor(card, id);
  if (!canDecide(decider, { classTree, guide })) {
    const what = decider.id === 'race' ? 'guide for a calibrated race' : 'tree of its classes';
    throw new Fault('argument-invalid', `The card of the model "${card.id}" has no ${what}.`, {
      remedy: decider.id === 'race' ? 'Use --decider race:asymptotic.' : 'Choose another decider.',
    });
  }
  const classes = card.classes.map((_, c) => c);
  const course = decide(decider, { plan, seed, classes, reading, classTree, guide });
  const probes = decider.id === 'fixed' ? plan.levels * plan.draws : Number.POSITIVE_INFINITY;
  return { ...course, decider, reading, budget: plan.levels * plan.draws * classes.length, probes };
}

/** A reading with what the model's card brings. @throws Fault argument-invalid where it brings no weights to learned */
export function readingFor({ id: model, levelWeights }: ModelCard, id: ReadingId): Reading {
  if (id !== 'learned' || levelWeights !== undefined) return readingOf(id, levelWeights);
  throw new Fault('argument-invalid', `The card of the model "${model}" has no learned level weights.`, {
    remedy: 'Choose another reading.',
  });
}

/** `race:calibrated at risk 0.05` */
export const deciderText = ({ id, preset, risk }: DeciderChoice): string => {
  const { presets, risk: usual } = deciders[id];
  const setting = presets.length > 1 ? `:${preset ?? presets[0]!.name}` : '';
  return usual === undefined ? `${id}${setting}` : `${id}${setting} at risk ${risk ?? usual}`;
};
