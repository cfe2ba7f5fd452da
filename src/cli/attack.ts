import type { AttackStep, Margin } from '#core/attack/attack.ts';
import { type Ball, quantised } from '#core/attack/ball.ts';
import { type DenoiserClassifier, denoiserMargin } from '#core/attack/denoiserMargin.ts';
import { gradientAttack } from '#core/attack/gradientAttack.ts';
import { plainGradient, plainMargin } from '#core/attack/plainPorts.ts';
import { spsa } from '#core/attack/spsa.ts';
import { squareAttack } from '#core/attack/squareAttack.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { Fault } from '#core/fault.ts';
import { wilson } from '#core/math/wilson.ts';
import { readingOf } from '#core/scoring/readings.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { type Baseline, openBaseline } from '#runtime/openBaseline.ts';
import type { Command } from './arguments.ts';
import type { AttackChoices } from './attackArguments.ts';
import { openEngine } from './engines.ts';
import { readCases } from './labelledData.ts';
import { loadLocalBaseline } from './localModels.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'attack' }>;

/** Both classifiers as attacks see them; the margins are those of the 8-bit picture nearest to the one asked for. */
type Attacked = Readonly<{ elbow: (truth: ClassIndex) => Margin; baseline: Baseline }>;

/** Whether a classifier was right about a picture, and still was after the attack. */
type Stood = Readonly<{ before: boolean; after: boolean }>;

/**
 * Accuracy of a model and of its plain classifier under an attack.
 *
 * @returns the exit code
 */
export async function attack(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { card, denoiser, fingerprint } = await openModel(models, options.model, options);
  if (card.notice === 'medical') terminal.say(medicalNotice);
  const all = await readCases(options.data, card, options);
  const cases = all.slice(options.offset, options.offset + (options.limit ?? all.length));
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const { ort, session } = await openEngine(options);
  const graph = await loadLocalBaseline(models, card);
  const baseline = await openBaseline(ort, graph, card, { session, queue: oneAtATime() });
  const plan = planOf(card, { ...options, levels: options.levels ?? 8, draws: options.draws ?? 1 });
  const classifier: DenoiserClassifier = {
    bind: (picture) => denoiser.bind(picture, options.seed),
    classes: card.classes.length,
    plan,
    reading: readingOf(options.reading, card.levelWeights),
    seed: options.seed,
  };
  const attacked = { elbow: (truth: ClassIndex) => denoiserMargin(classifier, truth), baseline };

  const stood: Readonly<{ elbow: Stood; baseline: Stood }>[] = [];
  const start = terminal.now();
  for (const [i, { truth, load }] of cases.entries()) {
    terminal.progress.update(i, cases.length, 'pictures');
    await terminal.turn();
    const bytes = planarBytes((await load()).original, card.picture.channels);
    const centre = Float32Array.from(bytes, (value) => value / 255);
    stood.push(await attackOne(attacked, { centre, truth, frame: card.picture, ...options }, terminal));
  }
  terminal.progress.clear();
  await baseline.release();

  const { attack, norm, epsilon, steps, seed } = options;
  const seconds = (terminal.now() - start) / 1000;
  const found = {
    model: card.id,
    engine: fingerprint,
    ...{ attack, norm, epsilon, steps, seed, plan, reading: options.reading, pictures: cases.length, seconds },
    elbow: accuracies(stood.map(({ elbow }) => elbow)),
    baseline: accuracies(stood.map(({ baseline }) => baseline)),
  };
  if (options.json) terminal.print(JSON.stringify(found));
  else for (const line of report(found)) terminal.print(line);
  return 0;
}

type Target = Readonly<{
  centre: Float32Array;
  truth: ClassIndex;
  frame: Readonly<{ channels: number; height: number; width: number }>;
  seed: Seed;
}> &
  AttackChoices;

async function attackOne({ elbow, baseline }: Attacked, target: Target, { turn }: Pick<Terminal, 'turn'>) {
  const { centre, truth, norm, epsilon, steps, seed, frame } = target;
  const ball: Ball = { centre, norm, radius: epsilon };
  const onGrid =
    (margin: Margin): Margin =>
    (pictures) =>
      margin(pictures.map((picture) => quantised(ball, picture)));
  const margins = { elbow: onGrid(elbow(truth)), baseline: onGrid(plainMargin(baseline.ask, truth)) };
  const right = async (name: keyof typeof margins, picture = centre) => (await margins[name]([picture]))[0]! > 0;
  const plan = { ball, steps, seed };

  if (target.attack === 'pgd') {
    // Found on the plain classifier, and shown to both: the whole way, because what moves on from a flip transfers better.
    const slope = plainGradient(baseline.ask);
    const gradient = (picture: Float32Array) => slope(quantised(ball, picture), truth);
    const worst = await lastOf(gradientAttack(gradient, truth, plan), turn, () => false);
    const stoodUp = async (name: keyof typeof margins): Promise<Stood> => {
      const before = await right(name);
      return { before, after: before && (await right(name, worst)) };
    };
    return { elbow: await stoodUp('elbow'), baseline: await stoodUp('baseline') };
  }

  const asked = (margin: Margin) =>
    target.attack === 'square' ? squareAttack(margin, frame, plan) : spsa(margin, plan);
  const stoodUp = async (name: keyof typeof margins): Promise<Stood> => {
    if (!(await right(name))) return { before: false, after: false };
    const worst = await lastOf(asked(margins[name]), turn, ({ best }) => best.margin <= 0);
    return { before: true, after: await right(name, worst) };
  };
  return { elbow: await stoodUp('elbow'), baseline: await stoodUp('baseline') };
}

/** The worst picture of an attack, when it ends or is ended. */
async function lastOf(
  steps: AsyncIterable<AttackStep>,
  turn: () => Promise<void>,
  enough: (step: AttackStep) => boolean,
): Promise<Float32Array> {
  let worst: Float32Array | undefined;
  for await (const step of steps) {
    worst = step.best.picture;
    if (enough(step)) break;
    await turn();
  }
  return worst!;
}

const accuracies = (stood: readonly Stood[]) => {
  const share = (kept: (one: Stood) => boolean) => {
    const count = stood.filter(kept).length;
    return { share: count / stood.length, interval: wilson(count, stood.length) };
  };
  return { clean: share(({ before }) => before), attacked: share(({ after }) => after) };
};

type Accuracies = ReturnType<typeof accuracies>;
type Found = Readonly<{ pictures: number; elbow: Accuracies; baseline: Accuracies }> & AttackChoices;

function* report({ pictures, attack, norm, epsilon, steps, elbow, baseline }: Found) {
  const seen = attack === 'pgd' ? 'found on the plain classifier' : 'found on each classifier';
  yield `${pictures} pictures, ${attack} in ${norm} up to ${epsilon.toFixed(4)} of [0, 1] pixels, ${steps} steps, ${seen}`;
  for (const [name, { clean, attacked }] of [
    ['Elbow', elbow],
    ['plain classifier', baseline],
  ] as const) {
    yield `${name}: ${percent(clean)} before, ${percent(attacked)} under attack`;
  }
}

const percent = ({ share, interval }: Accuracies['clean']): string =>
  `${(100 * share).toFixed(1)} % (${(100 * interval.low).toFixed(1)} to ${(100 * interval.high).toFixed(1)})`;
