import { open, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type LipschitzStanding, lipschitzCertificate } from '#core/certify/lipschitzCertificate.ts';
import type { LipschitzSettings } from '#core/certify/lipschitzSettings.ts';
import { plainLosses } from '#core/certify/plainLosses.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { Fault } from '#core/fault.ts';
import { wilson } from '#core/math/wilson.ts';
import type { Picture } from '#core/picture/picture.ts';
import { type LipschitzLine, lipschitzLine, readLipschitzLines } from '#runtime/lipschitzFile.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { CertifyOptions } from './certifySettingsOf.ts';
import { readCases } from './labelledData.ts';
import { lipschitzSettingsOf } from './lipschitzArguments.ts';
import { noticeField } from './noticeOf.ts';
import { type OpenModel, openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{ model: OpenModel; settings: LipschitzSettings; goal: number | undefined; terminal: Terminal }>;
/** How one picture ended; the class is missing when it was stopped before one was chosen. */
type Bound = LipschitzStanding & Readonly<{ stopped: boolean }>;

/**
 * Bounds the margin of the plain classifier and the speed of its change: a radius for one picture, or what radii labelled
 * pictures have.
 *
 * @returns the exit code: 1 when nothing was proven for the picture
 */
export async function certifyLipschitz(options: CertifyOptions, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  if (model.card.notice === 'medical') terminal.say(medicalNotice);
  const choices = options.lipschitz!;
  const settings = lipschitzSettingsOf(choices, model.card, options.seed);
  const task: Task = { model, settings, goal: choices.goal, terminal };
  if (options.data !== undefined) return certifySet(options, task);
  const { picture } = await openPicture(options.image!, model.card, options);
  const { stopped, ...bound } = await boundOf(picture, task);
  terminal.progress.clear();
  const { card, fingerprint } = model;
  const report = { ...noticeField(card), model: card.id, engine: fingerprint, method: 'lipschitz', settings, ...bound };
  if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(report, undefined, 1)}\n`);
  if (options.json) terminal.print(JSON.stringify(report));
  else for (const line of words(bound, task)) terminal.print(line);
  if (stopped) return 130;
  return bound.radius > 0 ? 0 : 1;
}

/** Draws until there are n, the goal is proven, or the user stops: the bound holds at any time. */
async function boundOf({ original }: Picture, { model, settings, goal, terminal }: Task): Promise<Bound> {
  const { card, denoiser } = model;
  const picture = planarBytes(original, card.picture.channels);
  const ballot = { picture, classes: card.classes.map((_, c) => c) };
  const all = settings.n0 + settings.n;
  const losses: Float64Array[] = [];
  let standing: LipschitzStanding | undefined;
  try {
    while (losses.length < all) {
      terminal.progress.update(losses.length, all, 'draws');
      await terminal.turn();
      losses.push(...(await plainLosses(settings, denoiser.noised, ballot, losses.length / settings.block)));
      if (goal === undefined) continue;
      standing = lipschitzCertificate(settings, picture, losses);
      if (standing.radius > 0 && standing.radius >= goal) return { ...standing, stopped: false };
    }
  } catch (error) {
    if (!terminal.isStop(error)) throw error;
    return { ...lipschitzCertificate(settings, picture, losses), stopped: true };
  }
  return { ...(standing ?? lipschitzCertificate(settings, picture, losses)), stopped: false };
}

function* words(
  { candidate, radius, published, margin, constant, asked }: LipschitzStanding,
  { model, settings }: Task,
) {
  const { width, height } = model.card.picture;
  const confidence = `${Number((100 * (1 - settings.alpha)).toPrecision(12))} %`;
  const name = candidate === undefined ? undefined : model.card.classes[candidate]!.name;
  if (name === undefined || !(radius > 0)) yield `Nothing is certified after ${asked} draws.`;
  else {
    yield `Every picture within ℓ2 distance ${radius} (of [0,1] pixels at ${width}×${height}) of this one is also called ` +
      `${name} by the plain classifier of these levels, with confidence ${confidence}: bounded by ${asked} draws.`;
  }
  if (margin === undefined) return;
  yield `margin at least ${margin.toPrecision(4)}, changes by at most ${constant.toPrecision(4)} per unit of distance`;
  yield `with the constant as published, not proven: ${published}`;
}

/** Bounds on labelled pictures, a line each, going on where an earlier run of the same ended; and what they amount to. */
async function certifySet(options: CertifyOptions, task: Task): Promise<number> {
  const { model, settings, goal, terminal } = task;
  const all = await readCases(options.data!, model.card, options);
  const cases = all.slice(options.offset, options.offset + (options.limit ?? all.length));
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const { card, sha256, fingerprint: engine } = model;
  const of = { model: card.id, sha256, engine, data: basename(options.data!), offset: options.offset, goal, settings };
  const rows = [...(await recorded(options.out!, `${JSON.stringify({ format: 1, method: 'lipschitz', ...of })}\n`))];
  const file = await open(options.out!, 'a');
  try {
    for (const { truth, load } of cases.slice(rows.length)) {
      const { stopped, candidate, asked, margin, radius, published } = await boundOf(await load(), task);
      terminal.progress.clear();
      if (stopped) {
        terminal.say('Stopped. The same command goes on where this one ended.');
        return 130;
      }
      const row: LipschitzLine = { truth, class: candidate!, asked, margin: margin!, radius, published };
      await file.appendFile(lipschitzLine(row));
      rows.push(row);
      terminal.say(`${rows.length} of ${cases.length} pictures`);
    }
  } finally {
    await file.close();
  }
  const summary = summaryOf(rows.slice(0, cases.length), options.radii);
  if (options.json) terminal.print(JSON.stringify({ ...of, method: 'lipschitz', ...summary }));
  else {
    for (const { radius, certified } of summary.radii) {
      const { share, interval } = certified;
      const [low, high] = [interval.low, interval.high].map((end) => (100 * end).toFixed(1));
      terminal.print(`certified at ${radius}: ${(100 * share).toFixed(1)} % (${low} to ${high})`);
    }
    const { meanRadius, largestRadius, published } = summary;
    terminal.print(`radii: mean ${meanRadius.toFixed(5)}, largest ${largestRadius}`);
    terminal.print(
      `as published, not proven: mean ${published.meanRadius.toFixed(5)}, largest ${published.largestRadius}`,
    );
  }
  return 0;
}

function summaryOf(rows: readonly LipschitzLine[], radii: readonly number[]) {
  const share = (count: number) => ({ count, share: count / rows.length, interval: wilson(count, rows.length) });
  const counted = (radiusOf: (row: LipschitzLine) => number) => {
    const own = rows.map((row) => (row.class === row.truth ? Math.max(0, radiusOf(row)) : 0));
    return { meanRadius: own.reduce((sum, radius) => sum + radius, 0) / rows.length, largestRadius: Math.max(...own) };
  };
  const isRight = (row: LipschitzLine) => row.class === row.truth;
  return {
    pictures: rows.length,
    accuracy: share(rows.filter(isRight).length),
    radii: radii.map((radius) => ({
      radius,
      certified: share(rows.filter((row) => isRight(row) && row.radius > 0 && row.radius >= radius).length),
    })),
    abstained: share(rows.filter((row) => !(row.radius > 0)).length),
    wrong: share(rows.filter((row) => row.radius > 0 && !isRight(row)).length),
    ...counted(({ radius }) => radius),
    published: counted(({ published }) => published),
  };
}

/** What an earlier run recorded; a line that was cut off goes. @throws Fault data-invalid */
async function recorded(path: string, header: string): Promise<readonly LipschitzLine[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (text !== '' && !whole.startsWith(header)) {
    throw new Fault('data-invalid', `${path} holds something else than this command records.`, {
      remedy: 'Give --out another name, or delete the file.',
    });
  }
  await writeFile(path, whole === '' ? header : whole);
  return readLipschitzLines(whole.slice(header.length));
}
