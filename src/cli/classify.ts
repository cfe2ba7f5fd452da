import { writeFile } from 'node:fs/promises';
import { type Typicality, typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { isFault } from '#core/fault.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import type { Reading } from '#core/scoring/reading.ts';
import { ruledOut } from '#core/scoring/ruledOut.ts';
import { stand } from '#core/scoring/stand.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { seed } from '#core/units.ts';
import { readCertificate } from '#runtime/certificateFile.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import { type RunFile, writeRunFile } from '#runtime/link/runFile.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { confidenceOf, confidenceText, endConfidence } from './confidence.ts';
import { type Course, courseOf } from './courseOf.ts';
import { faultText } from './faultText.ts';
import { jsonFile } from './jsonFile.ts';
import { evaluationsOf, measureRun } from './measureRun.ts';
import { type OpenModel, openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import { planOf } from './planOf.ts';
import { shareableCertificate } from './shareableCertificate.ts';
import type { Terminal } from './terminal.ts';
import { outcomeText, scoresOf, verdictOf, verdictText } from './verdict.ts';

type Options = Extract<Command, { name: 'classify' }>;

/**
 * Classifies pictures, one line each. A picture that cannot be read is said and passed by.
 *
 * @returns the exit code
 */
export async function classify(options: Options, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  if (model.card.notice === 'medical') terminal.say(medicalNotice);
  const course = courseOf(model.card, { ...options, plan: planOf(model.card, options) });
  const { reading } = course;
  const claimed = options.certificate === undefined ? undefined : readCertificate(await jsonFile(options.certificate));
  let code = 0;
  for (const image of options.images) {
    try {
      const measured = await measure(image, options, { model, course }, terminal);
      const certificate = claimed && shareableCertificate(claimed, measured);
      const run = certificate === undefined ? measured : { ...measured, certificate };
      const link = options.link === 'none' ? undefined : linkOf(run, reading, options, certificate);
      if (options.save !== undefined) await writeFile(options.save, writeRunFile(run));
      const likeness = await likenessOf(run.picture.data, model);
      report(image, { run, card: model.card, reading, link, likeness }, options, terminal);
    } catch (error) {
      if (!isFault(error)) throw error;
      terminal.progress.clear();
      terminal.say(`${image}: ${faultText(error)}`);
      code = 1;
    }
  }
  return code;
}

type Task = Readonly<{ model: OpenModel; course: Course }>;

async function measure(image: string, options: Options, { model, course }: Task, terminal: Terminal): Promise<RunFile> {
  const { card, sha256, denoiser, fingerprint } = model;
  const { name, picture, notes } = await openPicture(image, card, options);
  for (const note of notes) terminal.say(`${image}: ${note}`);
  const { decider, reading, plan, most, probes, budget, begin } = course;
  const classes = card.classes.map((each) => each.name);
  const bound = denoiser.bind(picture.values, options.seed);
  const started = terminal.now();
  const { table, outcome } = await measureRun(
    { measure: bound, decider: begin(), probes, classes: classes.length, pixels: picture.values.length },
    terminal,
    (table) => terminal.progress.update(evaluationsOf(table), most, 'evaluations'),
  );
  const seconds = (terminal.now() - started) / 1000;
  terminal.progress.clear();
  const { width, height, channels, original: data } = picture;
  return {
    model: { id: card.id, sha256, title: card.title, classes },
    seed: options.seed,
    plan,
    ...(decider.id === 'fixed' ? {} : { course: { decider, decidedBy: reading.id, budget, outcome } }),
    fingerprint,
    seconds,
    picture: { name, width, height, channels, data },
    table,
    ...(card.notice === undefined ? {} : { notice: card.notice }),
  };
}

function linkOf(
  { model, seed, plan, course, fingerprint, picture, table }: RunFile,
  reading: Reading,
  { link }: Options,
  certificate: SharedCertificate | undefined,
): string {
  return encodeLink({
    model: { id: model.id, sha256: model.sha256 },
    reading: reading.id,
    plan,
    course,
    seed,
    fingerprint,
    view: { reference: undefined, pins: [], embed: false },
    summary: summarise(table, plan, reading),
    picture: link === 'curves and picture' ? picture : undefined,
    certificate,
  });
}

/** Whether the picture resembles the training data; undefined when the card does not say what is usual. */
async function likenessOf(original: Uint8Array, { card, denoiser }: OpenModel): Promise<Typicality | undefined> {
  if (card.typicality === undefined) return undefined;
  const { values } = pictureFromBytes(original, card.picture);
  const ask = denoiser.bindClassless(values, seed(card.typicality.seed));
  const { squared } = await ask(typicalityProbes(card.typicality));
  return typicality(squared, card.typicality);
}

type Report = Readonly<{
  run: RunFile;
  card: ModelCard;
  reading: Reading;
  link: string | undefined;
  likeness: Typicality | undefined;
}>;

function report(image: string, { run, card, ...said }: Report, { json }: Options, terminal: Terminal): void {
  const { reading, link, likeness } = said;
  const { model, seed, plan, course, fingerprint, seconds, table } = run;
  const standing = stand(table, plan, reading);
  const { nfe } = standing;
  const verdict = verdictOf(standing, model.classes);
  const confidence = confidenceOf(card, standing, plan);
  const ended = course && endConfidence(card, course, { plan, nfe });
  if (json) {
    const scores = scoresOf(standing, model.classes);
    const asked = { image, model: model.id, reading: reading.id, seed, engine: fingerprint };
    const decided = course && { ...decidedOf(course, run), outcomeConfidence: ended };
    terminal.print(JSON.stringify({ ...asked, ...decided, verdict, confidence, scores, nfe, seconds, likeness, link }));
  } else {
    const sure = confidence === undefined ? '' : `, ${confidenceText(confidence, 'sure')}`;
    const right = ended === undefined ? '' : `: ${confidenceText(ended, 'right')}`;
    const end = course?.outcome ? `; ${outcomeText(course.decider, course.outcome, model.classes)}${right}` : '';
    const cost = `${nfe} evaluations${course ? ` (fixed budget: ${course.budget})` : ''}`;
    terminal.print(`${image}: ${verdictText(verdict, reading.id)}${sure}${end}; ${cost}, ${seconds.toFixed(1)} s`);
    if (likeness?.typical === false) {
      terminal.say(`${image}: looks unlike what the model was trained on (${likeness.statistic.toFixed(2)} nats).`);
    }
    if (link !== undefined) terminal.print(link);
  }
}

/** How the decider ended, and the evaluations after which each class was ruled out. */
function decidedOf({ decider, budget, outcome }: NonNullable<RunFile['course']>, { model, table }: RunFile) {
  const out = ruledOut(table).flatMap((nfe, c) => (nfe === undefined ? [] : [[model.classes[c]!, nfe] as const]));
  return {
    decider,
    budget,
    outcome: outcome && { ...outcome, class: model.classes[outcome.verdict] },
    ruledOut: Object.fromEntries(out),
  };
}
