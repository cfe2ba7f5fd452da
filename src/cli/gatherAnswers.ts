import { basename } from 'node:path';
import type { Probe } from '#core/diffusion/denoiser.ts';
import { Fault } from '#core/fault.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { Seed } from '#core/units.ts';
import type { Answers, Origin } from '#runtime/answersFile.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { LabelledOptions } from './arguments.ts';
import { classifyCases } from './classifyCases.ts';
import { type Course, courseOf } from './courseOf.ts';
import { keepAnswers, readAnswers } from './keptAnswers.ts';
import { readCases } from './labelledData.ts';
import { loadLocalModel } from './localModels.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

/** What calibration needs besides: the scores of every reading, and of a fixed budget these answers without class. */
export type ForCalibration = (plan: Plan) => Readonly<{ probes: readonly Probe[]; seed: Seed }> | undefined;

/** What an origin says of how its answers were decided; nothing for a fixed budget. */
export const courseFields = ({ decider, reading, budget }: Course): Pick<Origin, 'course'> =>
  decider.id === 'fixed' ? {} : { course: { decider, decidedBy: reading.id, budget } };

type Gathered = Readonly<{ answers: Answers; card: ModelCard }>;

/** The answers of labelled pictures, measured or kept before, and the card of the model that gave them. @throws Fault */
export const gatherAnswers = (
  options: LabelledOptions,
  models: string,
  terminal: Terminal,
  calibration?: ForCalibration,
): Promise<Gathered> =>
  options.data === undefined
    ? takeUp(options.from, models)
    : measure({ ...options, data: options.data }, models, terminal, calibration);

async function takeUp(files: readonly string[], models: string): Promise<Gathered> {
  const answers = await readAnswers(files);
  const card = await cardOfVersion(models, { ...answers.origin, classes: answers.given[0]?.losses.length ?? 0 });
  return { answers, card };
}

type Version = Readonly<{ model: string; sha256: string; classes: number }>;

/** The card of the model that answered. @throws Fault data-invalid when the model is another version now */
export async function cardOfVersion(models: string, { model, sha256, classes }: Version): Promise<ModelCard> {
  const { card, sha256: here } = await loadLocalModel(models, model);
  if (here === sha256 && classes === card.classes.length) return card;
  throw new Fault('data-invalid', `The answers are those of another version of the model "${card.id}".`, {
    remedy: 'Measure again with --data.',
  });
}

async function measure(
  options: LabelledOptions & Readonly<{ data: string }>,
  models: string,
  terminal: Terminal,
  calibration: ForCalibration | undefined,
): Promise<Gathered> {
  const model = await openModel(models, options.model, options);
  const { card, sha256, fingerprint } = model;
  const all = await readCases(options.data, card, options);
  const cases = all.slice(options.offset, options.limit && options.offset + options.limit);
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const { seed, decider, reading } = options;
  const course = courseOf(card, { seed, decider, reading, plan: planOf(card, options) });
  const { plan } = course;
  const scores = calibration !== undefined;
  const task = { model, course, seed, scores, classless: decider.id === 'fixed' ? calibration?.(plan) : undefined };
  const data = basename(options.data);
  const origin = { model: card.id, sha256, engine: fingerprint, seed, plan, ...courseFields(course), data };
  const answers = { origin, offset: options.offset, ...(await classifyCases(cases, task, terminal)) };
  if (options.save !== undefined) await keepAnswers(options.save, answers);
  return { answers, card };
}
