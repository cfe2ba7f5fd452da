import type { Probe } from '#core/diffusion/denoiser.ts';
import { Fault } from '#core/fault.ts';
import type { Seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { type Answers, readAnswers, writeAnswers } from './answers.ts';
import type { LabelledOptions } from './arguments.ts';
import { classifyCases } from './classifyCases.ts';
import { readCases } from './labelledData.ts';
import { loadLocalModel } from './localModels.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

/** Asked without class of every picture, besides the plan. */
export type Classless = (card: ModelCard) => Readonly<{ probes: readonly Probe[]; seed: Seed }>;

/** The answers of labelled pictures and the card of the model that gave them. @throws Fault */
export async function gatherAnswers(
  options: LabelledOptions,
  models: string,
  terminal: Terminal,
  classless?: Classless,
): Promise<Readonly<{ answers: Answers; card: ModelCard }>> {
  const { data } = options;
  if (data === undefined) {
    const answers = await readAnswers(options.from);
    const { card } = await loadLocalModel(models, answers.origin.model);
    const stranger = answers.given.find(({ losses }) => losses.length !== card.classes.length);
    if (stranger === undefined) return { answers, card };
    throw new Fault(
      'data-invalid',
      `The answers are of ${stranger.losses.length} classes, the model has ${card.classes.length}.`,
    );
  }
  const model = await openModel(models, options.model, options);
  const { card, sha256, fingerprint } = model;
  const all = await readCases(data, card, options);
  const cases = all.slice(options.offset, options.limit && options.offset + options.limit);
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const plan = planOf(card, options);
  const task = { model, plan, seed: options.seed, classless: classless?.(card) };
  const origin = { model: card.id, sha256, engine: fingerprint, seed: options.seed, plan, data };
  const answers = { origin, offset: options.offset, ...(await classifyCases(cases, task, terminal)) };
  if (options.save !== undefined) await writeAnswers(options.save, answers);
  return { answers, card };
}
