import { areaUnderCurve } from '#core/evaluate/areaUnderCurve.ts';
import { calibrationError, calibrationErrorOf } from '#core/evaluate/calibrationError.ts';
import { outcomeConfidence } from '#core/evaluate/confidence.ts';
import { logLoss } from '#core/evaluate/logLoss.ts';
import { summariseDecisions } from '#core/evaluate/summariseDecisions.ts';
import { type Outcome, summariseEvaluation } from '#core/evaluate/summariseEvaluation.ts';
import { Fault } from '#core/fault.ts';
import type { Interval } from '#core/math/wilson.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingIds } from '#core/scoring/readings.ts';
import type { Answer } from '#runtime/answersFile.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { evaluateCounterfactuals } from './evaluateCounterfactuals.ts';
import { evaluateMaps } from './evaluateMaps.ts';
import { evaluateUncertainty } from './evaluateUncertainty.ts';
import { evaluationReport } from './evaluationReport.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import { noticeField } from './noticeOf.ts';
import { pairOf } from './pairOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/**
 * Classifies labelled pictures, or takes up answers kept before, and reports how often that was right. Stopping it reports
 * what there is.
 *
 * @returns the exit code
 */
export async function evaluate(options: Options, models: string, terminal: Terminal): Promise<number> {
  if (options.uncertainty) return evaluateUncertainty(options, options.uncertainty, models, terminal);
  if (options.counterfactuals) return evaluateCounterfactuals(options, options.counterfactuals, models, terminal);
  if (options.maps) return evaluateMaps(options, options.maps, models, terminal);
  const { answers, card } = await gatherAnswers(
    options,
    models,
    terminal,
    options.scores ? () => undefined : undefined,
  );
  const { given, skipped, stopped, offset, origin } = answers;
  const names = card.classes.map(({ name }) => name);
  const { levels, draws, spacing, jitter, antithetic } = origin.plan;
  const nfe = levels * draws * names.length;
  const by = (reading: ReadingId) => summariseEvaluation(outcomes(given, reading, nfe), names.length);
  const reading = origin.course?.decidedBy ?? options.reading;
  const decided = decidedOf(given);
  const chosen = decided === undefined ? by(reading) : summariseEvaluation(decided, names.length);
  if (decided !== undefined && options.auc.length > 0) {
    throw new Fault(
      'argument-invalid',
      '--auc takes a fixed budget: a decider leaves the losses of some classes rough.',
      {
        remedy: 'Leave out --decider, or --auc.',
      },
    );
  }
  const result = {
    ...noticeField(card),
    model: origin.model,
    reading,
    seed: origin.seed,
    engine: origin.engine,
    data: origin.data,
    offset,
    pictures: chosen.pictures,
    skipped,
    stopped,
    levels,
    draws,
    spacing,
    jitter,
    antithetic,
    accuracy: chosen.accuracy,
    accuracyLow: chosen.interval.low,
    accuracyHigh: chosen.interval.high,
    intervalMethod: 'Wilson, 95 %',
    balancedAccuracy: chosen.balancedAccuracy,
    balancedAccuracyInterval: [chosen.balancedInterval.low, chosen.balancedInterval.high],
    balancedAccuracyIntervalMethod: 'normal-95',
    nfe: chosen.nfe,
    ...(origin.course &&
      decided && {
        decider: origin.course.decider,
        fixedNfe: origin.course.budget,
        ...decisionsOf(decided),
        settledCalibration: settledCalibrationOf(decided, card, { ...origin.course, plan: origin.plan }),
      }),
    secondsPerPicture: chosen.seconds,
    accuracyByReading: Object.fromEntries(
      readingIds.filter((id) => isKnown(given, id)).map((id) => [id, by(id).accuracy]),
    ),
    auc: options.auc.map((pair) => areaOf(pair, given, card)),
    elboCalibration: (decided ? [] : [1, ...(card.calibration ? [card.calibration.temperature] : [])]).map(
      (temperature) => ({
        temperature,
        logLoss: logLoss(given, temperature),
        calibrationError: calibrationError(given, temperature),
      }),
    ),
    classes: names,
    confusion: chosen.confusion,
  };
  if (card.notice === 'medical') terminal.say(medicalNotice);
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of evaluationReport(chosen, result)) terminal.print(line);
  return stopped ? 130 : 0;
}

/** How well ELBO losses tell pictures of class A from those of class B. @throws Fault argument-invalid, data-invalid */
function areaOf(pair: string, given: readonly Answer[], { classes }: ModelCard) {
  const names = classes.map(({ name }) => name);
  const [a, b] = pairOf('--auc', pair, names);
  const scoresOf = (c: number) => given.flatMap(({ truth, losses }) => (truth === c ? [losses[b]! - losses[a]!] : []));
  const missing = [a, b].find((c) => scoresOf(c).length === 0);
  if (missing !== undefined) throw new Fault('data-invalid', `There are no pictures of ${names[missing]}.`);
  const { value, interval } = areaUnderCurve(scoresOf(a), scoresOf(b));
  return {
    positive: names[a]!,
    negative: names[b]!,
    value,
    interval: [interval.low, interval.high] as const,
    intervalMethod: 'delong-95',
  };
}

const isKnown = (given: readonly Answer[], reading: ReadingId) =>
  given.every(({ leaders }) => leaders[reading] !== undefined);

type Decided = Outcome & Readonly<{ settled: boolean }>;

/** What a decider made of the pictures; undefined for a fixed budget. */
function decidedOf(given: readonly Answer[]): readonly Decided[] | undefined {
  const all = given.flatMap(({ truth, seconds, decided }) =>
    decided === undefined
      ? []
      : [{ truth, seconds, guess: decided.verdict, nfe: decided.nfe, settled: decided.settled }],
  );
  return all.length > 0 ? all : undefined;
}

/** Cost and settled verdicts, each with its 95 % interval. */
function decisionsOf(decided: readonly Decided[]) {
  const decisions = decided.map(({ truth, guess, nfe, settled }) => ({ right: truth === guess, nfe, settled }));
  const { nfe, settled, settledError } = summariseDecisions(decisions);
  const interval = ({ low, high }: Interval) => [low, high] as const;
  return {
    nfeInterval: interval(nfe.interval),
    settled: settled.value,
    settledInterval: interval(settled.interval),
    settledError: settledError.value,
    settledErrorInterval: interval(settledError.interval),
  };
}

type Curved = Readonly<{ decider: DeciderChoice; decidedBy: ReadingId; plan: Plan }>;

/** How well the card's curve over evaluations knew these pictures; null without one, or where nothing settled. */
function settledCalibrationOf(decided: readonly Decided[], { confidence }: ModelCard, course: Curved) {
  const sure = decided.flatMap(({ settled, truth, guess: verdict, nfe: evaluations }) => {
    const known = settled && outcomeConfidence({ settled, verdict }, { ...course, evaluations }, confidence?.deciders);
    return !known ? [] : [{ confidence: known.value, right: truth === verdict }];
  });
  return sure.length === 0 ? null : { pictures: sure.length, calibrationError: calibrationErrorOf(sure) };
}

/** @throws Fault data-invalid where an answer was kept without this reading */
const outcomes = (given: readonly Answer[], reading: ReadingId, nfe: number): readonly Outcome[] =>
  given.map(({ truth, leaders, seconds }) => {
    const guess = leaders[reading];
    if (guess !== undefined) return { truth, guess, nfe, seconds };
    throw new Fault('data-invalid', `These answers were kept without the reading ${reading}.`, {
      remedy: 'Choose another reading, or ask again.',
    });
  });
