import { type Outcome, summariseEvaluation } from '#core/evaluate/summariseEvaluation.ts';
import { Fault } from '#core/fault.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { Command } from './arguments.ts';
import { type Answers, classifyCases, readingIds } from './classifyCases.ts';
import { evaluationReport } from './evaluationReport.ts';
import { readCases } from './labelledData.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/**
 * Classifies labelled pictures and reports how often that was right. Stopping it reports what there is.
 *
 * @returns the exit code
 */
export async function evaluate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  const all = await readCases(options.data, model.card, options);
  const cases = all.slice(options.offset, options.limit && options.offset + options.limit);
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const plan = planOf(model.card, options);
  const { given, skipped, stopped } = await classifyCases(cases, { model, plan, seed: options.seed }, terminal);

  const names = model.card.classes.map(({ name }) => name);
  const nfe = plan.levels * plan.draws * names.length;
  const by = (reading: ReadingId) => summariseEvaluation(outcomes(given, reading, nfe), names.length);
  const chosen = by(options.reading);
  const result = {
    model: model.card.id,
    reading: options.reading,
    seed: options.seed,
    engine: model.fingerprint,
    data: options.data,
    offset: options.offset,
    pictures: chosen.pictures,
    skipped,
    stopped,
    levels: plan.levels,
    draws: plan.draws,
    accuracy: chosen.accuracy,
    accuracyLow: chosen.interval.low,
    accuracyHigh: chosen.interval.high,
    intervalMethod: 'Wilson, 95 %',
    balancedAccuracy: chosen.balancedAccuracy,
    nfe: chosen.nfe,
    secondsPerPicture: chosen.seconds,
    accuracyByReading: Object.fromEntries(readingIds.map((id) => [id, by(id).accuracy])),
    classes: names,
    confusion: chosen.confusion,
  };
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of evaluationReport(chosen, result)) terminal.print(line);
  return stopped ? 130 : 0;
}

const outcomes = (given: Answers['given'], reading: ReadingId, nfe: number): readonly Outcome[] =>
  given.map(({ truth, leaders, seconds }) => ({ truth, guess: leaders[reading], nfe, seconds }));
