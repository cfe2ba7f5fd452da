import { type SetScores, setScores } from '#core/evaluate/setsOnTest.ts';
import { Fault } from '#core/fault.ts';
import { samePlan } from '#core/scoring/samePlan.ts';
import { seed } from '#core/units.ts';
import type { Answers } from '#runtime/answersFile.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { besidePictures } from './besidePictures.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import { readAnswers } from './keptAnswers.ts';
import { readTensor } from './readTensor.ts';
import { replayAnswers } from './replayAnswers.ts';
import { planOfTensor } from './replaySchemes.ts';
import type { Terminal } from './terminal.ts';
import type { UncertaintyChoices } from './uncertaintyArguments.ts';
import { calibrationFigures, measureFigures, setFigures, tempered } from './uncertaintyFigures.ts';
import { uncertaintyReport } from './uncertaintyReport.ts';
import { voteFigures } from './voteFigures.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/**
 * What a model's doubt is worth on labelled pictures: accuracy after rejecting what each measure doubts most, coverage and size
 * of prediction sets, how good the probabilities are, and, of recorded errors, votes against the mean over probes.
 *
 * @returns the exit code
 */
export async function evaluateUncertainty(
  options: Options,
  choices: UncertaintyChoices,
  models: string,
  terminal: Terminal,
): Promise<number> {
  const { answers, card, votes } = await answered(options, choices, models, terminal);
  const { given, origin, offset } = answers;
  if (origin.course !== undefined) {
    throw new Fault('data-invalid', 'These answers are those of a decider; doubt is measured after a fixed budget.', {
      remedy: 'Measure again without --decider.',
    });
  }
  const validation = choices.validation.length === 0 ? undefined : await readAnswers(choices.validation);
  if (validation !== undefined) checkAlike(validation, answers);
  const data = choices.pictures ?? options.data;
  const beside =
    data === undefined
      ? []
      : await besidePictures(
          { ...options, model: card.id, data, offset, truths: given.map(({ truth }) => truth) },
          models,
          terminal,
        );
  const ofCard = samePlan(origin.plan, card.plan) ? card.calibration?.temperature : undefined;
  const calibrated = tempered(given, validation?.given, ofCard);
  const scores = validation ? scoresOf(validation) : scoresIn(card, answers);
  const plain = beside.flatMap(({ logits }, i) =>
    logits === undefined ? [] : [{ truth: given[i]!.truth, losses: logits.map((logit) => -logit) }],
  );
  const result = {
    model: origin.model,
    data: origin.data,
    engine: origin.engine,
    seed: origin.seed,
    plan: origin.plan,
    offset,
    pictures: given.length,
    stopped: answers.stopped,
    intervals: 'shares Wilson 95 %, all others bootstrap over pictures 95 %',
    measures: measureFigures({ given, plan: origin.plan, beside, calibrated }),
    calibration: calibrationFigures(given, calibrated),
    ...(plain.length > 0 && { baselineCalibration: calibrationFigures(plain, tempered(plain, undefined, undefined)) }),
    sets: setFigures(scores, given, choices.coverages),
    scores: scores[0]?.scores.length ?? 0,
    ...(votes && { votes }),
    ...(card.notice === 'medical' && { notice: medicalNotice }),
  };
  if (card.notice === 'medical') terminal.say(medicalNotice);
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of uncertaintyReport(result)) terminal.print(line);
  return answers.stopped ? 130 : 0;
}

/** Answers measured or kept or, from a recording, replayed with all of its probes that lie in the plan's range. */
async function answered(options: Options, { tensor }: UncertaintyChoices, models: string, terminal: Terminal) {
  if (tensor === undefined)
    return { ...(await gatherAnswers(options, models, terminal, () => undefined)), votes: undefined };
  const recorded = await readTensor(tensor);
  const whole = { ...options, draws: options.draws ?? recorded.header.plan.rounds };
  const replayed = await replayAnswers(tensor, whole, models, terminal);
  const levels = options.levels ?? planOfTensor(recorded.header.plan, replayed.card.plan).levels;
  const { answers, card } = await replayAnswers(tensor, { ...whole, levels }, models, terminal);
  return { answers, card, votes: voteFigures(recorded, card.plan, seed(1)) };
}

const scoresOf = ({ given }: Answers): readonly SetScores[] =>
  (['lac', 'aps'] as const).map((kind) => setScores(given, kind, given[0]?.losses.length ?? 0));

/** The scores in the card, where its pictures were measured as these were. */
function scoresIn({ doubt }: ModelCard, { origin }: Answers): readonly SetScores[] {
  if (doubt === undefined || doubt.seed !== origin.seed || !samePlan(doubt.plan, origin.plan)) return [];
  return [{ kind: 'lac', temperature: doubt.temperature, scores: doubt.sets.scores.flat() }];
}

/** @throws Fault data-invalid when validation pictures were measured in another way */
function checkAlike({ origin: one }: Answers, { origin: other }: Answers): void {
  if (one.sha256 === other.sha256 && one.seed === other.seed && samePlan(one.plan, other.plan) && !one.course) return;
  throw new Fault('data-invalid', 'The validation pictures were measured in another way than these.', {
    remedy: 'Measure both with the same model, plan and seed, and without --decider.',
  });
}
