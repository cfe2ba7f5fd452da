import { basename } from 'node:path';
import { CALIBRATION_BINS, calibrationErrorOf, sureOf } from '#core/evaluate/calibrationError.ts';
import { crossFitted } from '#core/evaluate/crossFitted.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import { levelDensity } from '#core/evaluate/levelDensity.ts';
import { typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { typicalRange } from '#core/evaluate/typicalRange.ts';
import { Fault } from '#core/fault.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import { writeDoubt } from '#runtime/cardDoubt.ts';
import type { CardExtras } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { fitConfidence, rounded } from './fitConfidence.ts';
import { fitDoubt, type Tested } from './fitDoubt.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import { readAnswers } from './keptAnswers.ts';
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
 * after a fixed budget calibration, level density, typicality, the temperatures of readings, and what doubt is compared with;
 * after any other decider its confidence over evaluations. A recorded tensor tells no more than confidence, and no more than
 * confidence or doubt may be asked for.
 *
 * @returns the exit code
 */
export async function calibrate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { answers } =
    options.tensor === undefined
      ? await gatherAnswers(options, models, terminal, (plan) =>
          options.only === 'confidence'
            ? undefined
            : {
                probes: typicalityProbes({ levels: typicalityLevels(plan), draws: 1 }),
                seed: seed(TYPICALITY_SEED),
              },
        )
      : await replayAnswers(options.tensor, options, models, terminal);
  const tested = options.test.length === 0 ? undefined : await testedOf(options.test);
  const fields = fieldsOf(answers, options, tested);
  if (options.only !== 'doubt' && fields.confidence?.readings === undefined && answers.origin.course === undefined) {
    terminal.say(
      'No reading has a temperature: each needs wrong verdicts in both halves of the pictures, drawn by lot.',
    );
  }
  const written = { ...fields, ...(fields.doubt && { doubt: writeDoubt(fields.doubt) }) };
  terminal.print(JSON.stringify(written, null, options.json ? 0 : 2));
  if (options.write) await writeCard(models, answers.origin.model, fields);
  return answers.stopped ? 130 : 0;
}

function fieldsOf(answers: Answers, options: Options, tested: Tested | undefined): CardExtras {
  const { given, origin } = answers;
  const measured = {
    pictures: given.length,
    split: options.split ?? `${basename(origin.data)} ${rangeOf(answers).join('-')}`,
    command: options.tensor === undefined ? commandOf(answers, options) : replayCommandOf(answers),
  };
  const isBudget = options.tensor === undefined && origin.course === undefined;
  if (options.only === 'doubt') {
    if (isBudget) return { doubt: fitDoubt(answers, measured, tested) };
    throw new Fault('data-invalid', 'Doubt is fitted on pictures that were measured by a fixed budget.', {
      remedy: 'Leave out --decider and --tensor.',
    });
  }
  return {
    ...(isBudget && options.only === undefined
      ? { ...budgetFields(answers, measured), doubt: fitDoubt(answers, measured, tested) }
      : {}),
    confidence: fitConfidence(answers, measured),
  };
}

/** Kept answers of test pictures. */
async function testedOf(files: readonly string[]): Promise<Tested> {
  const answers = await readAnswers(files);
  const { given, origin } = answers;
  return {
    answers,
    measured: {
      pictures: given.length,
      split: `${basename(origin.data)} ${rangeOf(answers).join('-')}`,
      command: `${askText('evaluate', answers)}${given.some(({ scores }) => scores) ? ' --scores' : ''} --save TEST, then elbow calibrate as above with --test TEST`,
    },
  };
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
  const temperature = rounded(temperatureOf(given));
  const eceBefore = rounded(calibrationErrorOf(given.map((picture) => sureOf(picture, 1))));
  const eceAfter = rounded(calibrationErrorOf(crossFitted(given, temperatureOf, sureOf)));
  const { levels: nodes, density } = levelDensity(origin.plan, pooled(given, origin.plan));
  const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const statistics = given.map(({ classless }) => typicality(classless, everything).statistic);
  const { low, high } = typicalRange(statistics, SHARE);
  return {
    calibration: {
      ...measured,
      reading: 'elbo',
      temperature,
      eceBefore,
      eceAfter,
      bins: CALIBRATION_BINS,
      heldOut: true,
    },
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
const temperatureOf = (given: readonly Answer[]): number => (given.some(wrong) ? fitTemperature(given) : 1);

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
function commandOf(answers: Answers, { only }: Options): string {
  return `${askText('calibrate', answers)}${only === undefined ? '' : ` --${only}`} --json`;
}

function askText(command: 'calibrate' | 'evaluate', answers: Answers): string {
  const { data, model, engine } = answers.origin;
  const [first, last] = rangeOf(answers);
  const part = `--offset ${first} --limit ${last - first + 1}`;
  const provider = engines.find((id) => engine.split(' ').includes(id));
  const on = provider === undefined ? '' : ` --engine ${provider}`;
  return `npm run -s elbow -- ${command} --model ${model} --data ${basename(data)} ${part} ${runText(answers.origin)}${on}`;
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
