import { type CounterfactualSettings, counterfactual, movedBy } from '#core/explain/counterfactual.ts';
import { type Flip, summariseFlips } from '#core/explain/summariseFlips.ts';
import { verdictChange } from '#core/explain/verdictChange.ts';
import { Fault } from '#core/fault.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { type Baseline, openBaseline } from '#runtime/openBaseline.ts';
import type { Command } from './arguments.ts';
import type { CounterfactualChoices } from './counterfactualArguments.ts';
import { openEngine } from './engines.ts';
import { checkStarts, leastOf } from './explainCounterfactual.ts';
import { flipReport } from './flipReport.ts';
import { readCases } from './labelledData.ts';
import { loadLocalBaseline } from './localModels.ts';
import { measurePlan } from './measurePlan.ts';
import { type OpenModel, openModel } from './openModel.ts';
import { pairOf } from './pairOf.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/** Grey levels in a step of one of the model's own values, which go from −1 to 1. */
const GREYS = 127.5;

/** Both classifiers, and how they are asked. */
type Classifiers = Readonly<{ model: OpenModel; plan: Plan; options: Options; baseline: Baseline | undefined }>;

/**
 * Makes counterfactuals of pictures, to another class and to the one they are taken for, and reports by start level and weight
 * of guidance how often the verdicts of the model and of its plain classifier follow, and how far the pictures move.
 *
 * @returns the exit code
 */
export async function evaluateCounterfactuals(
  options: Options,
  choices: CounterfactualChoices,
  models: string,
  terminal: Terminal,
): Promise<number> {
  const model = await openModel(models, options.model, options);
  const { card } = model;
  checkStarts('--starts', choices.starts, card);
  const names = card.classes.map(({ name }) => name);
  const pair = choices.pair === undefined ? undefined : pairOf('--pair', choices.pair, names);
  const all = await readCases(options.data!, card, options);
  const cases = all.slice(options.offset, options.offset + (options.limit ?? all.length));
  const { ort, session } = await openEngine(options);
  const hasPlain = card.variantOf !== undefined || card.files.some(({ role }) => role === 'baseline');
  const baseline = hasPlain
    ? await openBaseline(ort, await loadLocalBaseline(models, card), card, { session, queue: oneAtATime() })
    : undefined;
  const classifiers = { model, plan: planOf(card, options), options, baseline };

  const cells = choices.starts.flatMap((start) => choices.weights.map((weight) => ({ start, weight })));
  const flips: Flip[][] = cells.map(() => []);
  let stopped = false;
  for (const [i, { load }] of cases.entries()) {
    terminal.progress.update(i, cases.length, 'pictures');
    try {
      const { values } = await load();
      const {
        ranking: [own, next],
      } = await judged(classifiers, values, terminal);
      if (pair !== undefined && !pair.includes(own)) continue;
      const to = pair === undefined ? next : pair[0] === own ? pair[1] : pair[0];
      const agreed = (await plainGuess(classifiers, values)) === own;
      const found = [];
      for (const cell of cells) {
        const settings = { ...choices, ...cell, seed: options.offset + i };
        found.push(await flipOf(classifiers, values, { own, to, agreed, settings }, terminal));
      }
      // A picture counts whole or not at all, so that every cell is of the same pictures.
      for (const [k, flip] of found.entries()) flips[k]!.push(flip);
    } catch (error) {
      if (!terminal.isStop(error) || flips[0]!.length === 0) throw error;
      stopped = true;
      break;
    }
  }
  terminal.progress.clear();
  await baseline?.release();
  const pictures = flips[0]!.length;
  if (pictures === 0) throw new Fault('data-invalid', 'None of the pictures is taken for a class of the pair.');

  const { sampler, steps } = choices;
  const found = {
    model: card.id,
    engine: model.fingerprint,
    data: { file: options.data, offset: options.offset, limit: options.limit ?? null },
    ...{ pictures, sampler, steps, seed: options.seed, plan: classifiers.plan, reading: options.reading },
    ...{ up: 'noise', least: leastOf(card), clip: true },
    counterfactualSeeds: 'the number of the picture in the file, from 0',
    to: choices.pair ?? 'runner-up',
    cells: cells.map((cell, k) => ({ ...cell, ...summariseFlips(flips[k]!) })),
    ...(card.notice === 'medical' && { notice: medicalNotice }),
  };
  if (card.notice === 'medical') terminal.say(medicalNotice);
  if (options.json) terminal.print(JSON.stringify(found));
  else for (const line of flipReport(found)) terminal.print(line);
  return stopped ? 130 : 0;
}

type Way = Readonly<{
  own: ClassIndex;
  to: ClassIndex;
  /** Whether the plain classifier took the picture for its own class as well. */
  agreed: boolean;
  settings: Pick<CounterfactualSettings, 'sampler' | 'steps' | 'start' | 'weight'> & Readonly<{ seed: number }>;
}>;

async function flipOf(
  classifiers: Classifiers,
  picture: Float32Array,
  { own, to, agreed, settings: { sampler, steps, start, weight, seed: number } }: Way,
  terminal: Terminal,
): Promise<Flip> {
  const towards = async (target: ClassIndex): Promise<Float32Array> => {
    const settings: CounterfactualSettings = {
      class: target,
      up: { by: 'noise' },
      least: Math.min(leastOf(classifiers.model.card), start),
      clip: true,
      seed: seed(number),
      ...{ sampler, steps, start, weight },
    };
    let end = picture;
    for await (const at of counterfactual(classifiers.model.denoiser.noised, picture, settings)) {
      end = at.picture;
      await terminal.turn();
    }
    return end;
  };
  const [other, same] = [await towards(to), await towards(own)];
  const [after, kept] = [await judged(classifiers, other, terminal), await judged(classifiers, same, terminal)];
  const leader = after.ranking[0];
  const guess = await plainGuess(classifiers, other);
  return {
    flipped: verdictChange({ leader, gap: after.gapOver(to, own) }, { from: own, to }) === 'flips',
    leads: leader === to,
    other: agreed && guess !== undefined ? guess === to : undefined,
    moved: GREYS * movedBy(picture, other),
    drift: GREYS * movedBy(picture, same),
    kept: kept.ranking[0] === own,
  };
}

/** The classes of a picture, likeliest first, and the gap of one over another. */
async function judged({ model, plan, options }: Classifiers, picture: Float32Array, terminal: Terminal) {
  const measure = model.denoiser.bind(picture, options.seed);
  const shape = { classes: model.card.classes.length, pixels: picture.length };
  const table = await measurePlan({ measure, plan, probes: plan.levels * plan.draws, ...shape }, terminal);
  const reading = readingOf(options.reading, model.card.levelWeights);
  const { ranking } = stand(table, plan, reading);
  return {
    ranking: [ranking[0]!, ranking[1]!] as const,
    gapOver: (own: ClassIndex, other: ClassIndex): Gap => viewOfTable(table, plan, reading, other).gaps[own]!,
  };
}

/** What the plain classifier takes a picture in [−1, 1] for; undefined where there is none. */
async function plainGuess({ baseline }: Classifiers, picture: Float32Array): Promise<ClassIndex | undefined> {
  const answer = await baseline?.ask([picture.map((value) => (value + 1) / 2)], 0);
  const logits = answer?.logits[0];
  return logits?.indexOf(Math.max(...logits));
}
