import { areaUnderCurve } from '#core/evaluate/areaUnderCurve.ts';
import { calibrationError } from '#core/evaluate/calibrationError.ts';
import { logLoss } from '#core/evaluate/logLoss.ts';
import { type Outcome, summariseEvaluation } from '#core/evaluate/summariseEvaluation.ts';
import { Fault } from '#core/fault.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Answer } from './answers.ts';
import type { Command } from './arguments.ts';
import { readingIds } from './classifyCases.ts';
import { evaluationReport } from './evaluationReport.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import { medicalNotice } from './medicalNotice.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/**
 * Classifies labelled pictures, or takes up answers kept before, and reports how often that was right. Stopping it reports
 * what there is.
 *
 * @returns the exit code
 */
export async function evaluate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { answers, card } = await gatherAnswers(options, models, terminal);
  const { given, skipped, stopped, offset, origin } = answers;
  const names = card.classes.map(({ name }) => name);
  const { levels, draws } = origin.plan;
  const nfe = levels * draws * names.length;
  const by = (reading: ReadingId) => summariseEvaluation(outcomes(given, reading, nfe), names.length);
  const chosen = by(options.reading);
  const result = {
    model: origin.model,
    reading: options.reading,
    seed: origin.seed,
    engine: origin.engine,
    data: origin.data,
    offset,
    pictures: chosen.pictures,
    skipped,
    stopped,
    levels,
    draws,
    accuracy: chosen.accuracy,
    accuracyLow: chosen.interval.low,
    accuracyHigh: chosen.interval.high,
    intervalMethod: 'Wilson, 95 %',
    balancedAccuracy: chosen.balancedAccuracy,
    balancedLow: chosen.balancedInterval.low,
    balancedHigh: chosen.balancedInterval.high,
    balancedIntervalMethod: 'normal, 95 %',
    nfe: chosen.nfe,
    secondsPerPicture: chosen.seconds,
    accuracyByReading: Object.fromEntries(readingIds.map((id) => [id, by(id).accuracy])),
    areas: options.pairs.map((pair) => areaOf(pair, given, card)),
    elboCalibration: [1, ...(card.calibration ? [card.calibration.temperature] : [])].map((temperature) => ({
      temperature,
      logLoss: logLoss(given, temperature),
      calibrationError: calibrationError(given, temperature),
    })),
    classes: names,
    confusion: chosen.confusion,
  };
  if (card.notice === 'medical') terminal.say(medicalNotice);
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of evaluationReport(chosen, result)) terminal.print(line);
  return stopped ? 130 : 0;
}

/** How well the ELBO tells pictures of one class from those of another. @throws Fault argument-invalid */
function areaOf(pair: readonly [string, string], given: readonly Answer[], { classes }: ModelCard) {
  const [a, b] = pair.map((name) => {
    const index = classes.findIndex((each) => each.name === name);
    if (index >= 0) return index;
    throw new Fault('argument-invalid', `The model has no class "${name}".`, {
      remedy: `The classes are: ${classes.map((each) => each.name).join(', ')}.`,
    });
  }) as [number, number];
  const scoresOf = (c: number) => given.flatMap(({ truth, losses }) => (truth === c ? [losses[b]! - losses[a]!] : []));
  const [positives, negatives] = [scoresOf(a), scoresOf(b)];
  if (positives.length === 0 || negatives.length === 0) {
    throw new Fault('data-invalid', `There are no pictures of ${positives.length === 0 ? pair[0] : pair[1]}.`);
  }
  const { value, interval } = areaUnderCurve(positives, negatives);
  return {
    positive: pair[0],
    negative: pair[1],
    value,
    low: interval.low,
    high: interval.high,
    intervalMethod: 'DeLong, 95 %',
  };
}

const outcomes = (given: readonly Answer[], reading: ReadingId, nfe: number): readonly Outcome[] =>
  given.map(({ truth, leaders, seconds }) => ({ truth, guess: leaders[reading], nfe, seconds }));
