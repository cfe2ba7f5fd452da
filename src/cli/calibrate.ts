import { CALIBRATION_BINS, calibrationError } from '#core/evaluate/calibrationError.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import { levelDensity } from '#core/evaluate/levelDensity.ts';
import { typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { typicalRange } from '#core/evaluate/typicalRange.ts';
import { Fault } from '#core/fault.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import type { CardExtras } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { fitConfidence, rounded } from './fitConfidence.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import { replayAnswers } from './replayAnswers.ts';
import type { Terminal } from './terminal.ts';
import { writeCard } from './writeCard.ts';

type Options = Extract<Command, { name: 'calibrate' }>;

/** Levels that judge whether a picture is typical, spread over the plan's range as a plan's are. */
const TYPICALITY_LEVELS = 6;
const TYPICALITY_SEED = 0;
const SHARE = 0.98;

/**
 * Prints the fields of a card that are fitted on validation pictures, and writes them into the card where that is asked for:
 * after a fixed budget calibration, level density, typicality and the temperatures of readings, after any other decider its
 * confidence over evaluations. A recorded tensor tells no more than confidence, and no more may be asked for.
 *
 * @returns the exit code
 */
export async function calibrate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { answers } =
    options.tensor === undefined
      ? await gatherAnswers(options, models, terminal, (plan) =>
          options.confidence
            ? undefined
            : {
                probes: typicalityProbes({ levels: typicalityLevels(plan), draws: 1 }),
                seed: seed(TYPICALITY_SEED),
              },
        )
      : await replayAnswers(options.tensor, options, models, terminal);
  const fields = fieldsOf(answers, options);
  if (fields.confidence?.readings === undefined && answers.origin.course === undefined) {
    terminal.say('No reading has a temperature: each needs wrong verdicts among the even and the odd pictures.');
  }
  terminal.print(JSON.stringify(fields, null, options.json ? 0 : 2));
  if (options.write) await writeCard(models, answers.origin.model, fields);
  return answers.stopped ? 130 : 0;
}

function fieldsOf(answers: Answers, options: Options): CardExtras {
  const { given, origin } = answers;
  const measured = {
    pictures: given.length,
    split: options.split ?? `${origin.data} ${rangeOf(answers).join('-')}`,
    command: options.tensor === undefined ? commandOf(answers, options) : replayCommandOf(answers),
  };
  const budget = options.tensor === undefined && origin.course === undefined && !options.confidence;
  return { ...(budget ? budgetFields(answers, measured) : {}), confidence: fitConfidence(answers, measured) };
}

type Measured = Readonly<{ pictures: number; split: string; command: string }>;

/** @throws Fault data-invalid when the answers do not hold what is fitted */
function budgetFields({ given, origin }: Answers, measured: Measured) {
  const levels = typicalityLevels(origin.plan);
  if (given.some(({ classless }) => classless.length !== levels.length)) {
    throw new Fault('data-invalid', 'The answers lack the errors without class.', {
      remedy: 'Keep answers for this with: elbow calibrate --data FILE --save FILE.',
    });
  }
  const temperature = given.some(wrong) ? rounded(fitTemperature(given)) : 1;
  const [eceBefore, eceAfter] = [1, temperature].map((t) => rounded(calibrationError(given, t))) as [number, number];
  const { levels: nodes, density } = levelDensity(origin.plan, pooled(given, origin.plan));
  const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const statistics = given.map(({ classless }) => typicality(classless, everything).statistic);
  const { low, high } = typicalRange(statistics, SHARE);
  return {
    calibration: { ...measured, reading: 'elbo', temperature, eceBefore, eceAfter, bins: CALIBRATION_BINS },
    levelDensity: { levels: nodes.map(rounded), density: density.map(rounded) },
    typicality: {
      ...measured,
      levels,
      draws: 1,
      seed: TYPICALITY_SEED,
      low: rounded(low),
      high: rounded(high),
      share: SHARE,
    },
  } satisfies CardExtras;
}

/** Where no picture is wrong, every lower temperature fits better and none is the best. */
const wrong = ({ truth, leaders }: Answer): boolean => leaders.elbo !== truth;

/** Mean over pictures of the variance at each level. */
function pooled(given: readonly Answer[], { levels, draws }: Plan): readonly number[] {
  if (draws < 2 || given.some(({ variances }) => variances.length !== levels)) {
    throw new Fault('data-invalid', 'The variance of gaps takes two draws a level or more.', {
      remedy: 'Measure again with --draws 2.',
    });
  }
  return Array.from(
    { length: levels },
    (_, l) => given.reduce((sum, { variances }) => sum + variances[l]!, 0) / given.length,
  );
}

/** The same levels whoever computes them: in four digits, as the card has them. */
const typicalityLevels = (plan: Plan): readonly number[] =>
  planLevels({ ...plan, levels: TYPICALITY_LEVELS, draws: 1 }).map(rounded);

/** Numbers of the first and last picture. */
const rangeOf = ({ offset, given, skipped }: Answers) => [offset, offset + given.length + skipped - 1] as const;

/** The one command that measures all of it, however many parts it was measured in. */
function commandOf(answers: Answers, { confidence }: Options): string {
  const { data, model, engine } = answers.origin;
  const [first, last] = rangeOf(answers);
  const part = `--offset ${first} --limit ${last - first + 1}`;
  const provider = engines.find((id) => engine.split(' ').includes(id));
  const on = provider === undefined ? '' : ` --engine ${provider}`;
  const only = confidence ? ' --confidence' : '';
  return `npm run -s elbow -- calibrate --model ${model} --data ${data} ${part} ${runText(answers.origin)}${on}${only} --json`;
}

function replayCommandOf(answers: Answers): string {
  const { data, model, seed } = answers.origin;
  const recorded = `elbow tensor --model ${model} --data ${data} --offset ${answers.offset} --images ${answers.given.length} --seed ${seed}`;
  return `npm run -s elbow -- calibrate --tensor FILE ${runText(answers.origin)} --json, FILE by ${recorded}`;
}

const engines = ['wasm', 'cpu', 'webgpu'];

/** Levels and draws are named where the plan is the run's own; a decider with levels of its own needs none. */
function runText({ plan, seed, course }: Answers['origin']): string {
  if (course === undefined) return `--levels ${plan.levels} --draws ${plan.draws} --seed ${seed}`;
  const { decider, decidedBy } = course;
  const rule = [decider.id, ...(decider.preset === undefined ? [] : [decider.preset])].join(':');
  const risk = decider.risk === undefined ? '' : ` --delta ${decider.risk}`;
  return `--decider ${rule}${risk} --reading ${decidedBy} --seed ${seed}`;
}
