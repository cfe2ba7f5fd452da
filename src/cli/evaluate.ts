import { type Outcome, summariseEvaluation } from '#core/evaluate/summariseEvaluation.ts';
import { Fault, isFault } from '#core/fault.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { ClassIndex } from '#core/units.ts';
import type { Command } from './arguments.ts';
import { evaluationReport } from './evaluationReport.ts';
import { readCases } from './labelledData.ts';
import { measurePlan } from './measurePlan.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;
/** A picture's class, and the class that each reading gives it. */
type Answer = Readonly<{ truth: ClassIndex; leaders: Readonly<Record<ReadingId, ClassIndex>>; seconds: number }>;

const readingIds = Object.keys(readings) as ReadingId[];

/**
 * Classifies labelled pictures and reports how often that was right. Stopping it reports what there is.
 *
 * @returns the exit code
 */
export async function evaluate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { card, denoiser, fingerprint } = await openModel(models, options.model, options);
  const all = await readCases(options.data, card, options);
  const cases = all.slice(options.offset, options.limit && options.offset + options.limit);
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const plan = planOf(card, options);
  const classes = card.classes.length;
  const answers: Answer[] = [];
  let skipped = 0;
  let stopped = false;
  try {
    for (const { name, truth, load } of cases) {
      terminal.progress.update(answers.length + skipped, cases.length, 'pictures');
      await terminal.turn();
      try {
        const { values } = await load();
        const started = terminal.now();
        const measure = denoiser.bind(values, options.seed);
        const probes = plan.levels * plan.draws;
        const table = await measurePlan({ measure, plan, probes, classes, pixels: values.length }, terminal);
        answers.push({ truth, leaders: leadersOf(table, plan), seconds: (terminal.now() - started) / 1000 });
      } catch (error) {
        if (!isFault(error) || !error.code.startsWith('picture-')) throw error;
        terminal.progress.clear();
        terminal.say(`${name} was left out: ${error.message}`);
        skipped++;
      }
    }
  } catch (error) {
    if (!terminal.isStop(error) || answers.length === 0) throw error;
    stopped = true;
  }
  terminal.progress.clear();
  const nfe = plan.levels * plan.draws * classes;
  const outcomes = (reading: ReadingId): readonly Outcome[] =>
    answers.map(({ truth, leaders, seconds }) => ({ truth, guess: leaders[reading], nfe, seconds }));
  const chosen = summariseEvaluation(outcomes(options.reading), classes);
  const result = {
    model: card.id,
    reading: options.reading,
    seed: options.seed,
    engine: fingerprint,
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
    accuracyByReading: Object.fromEntries(
      readingIds.map((id) => [id, summariseEvaluation(outcomes(id), classes).accuracy]),
    ),
    classes: card.classes.map(({ name }) => name),
    confusion: chosen.confusion,
  };
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of evaluationReport(chosen, result)) terminal.print(line);
  return stopped ? 130 : 0;
}

const leadersOf = (table: ErrorTable, plan: Plan) =>
  Object.fromEntries(readingIds.map((id) => [id, stand(table, plan, readings[id]).leader])) as Answer['leaders'];
