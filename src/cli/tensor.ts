import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Probe } from '#core/diffusion/denoiser.ts';
import { Fault } from '#core/fault.ts';
import { type PictureErrors, tensorProbes } from '#core/replay/errorTensor.ts';
import type { Seed } from '#core/units.ts';
import { encodeRecord, headerBytes, recordBytes, type TensorHeader } from '#runtime/tensorFile.ts';
import type { Command } from './arguments.ts';
import { type Case, readCases } from './labelledData.ts';
import { type OpenModel, openModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'tensor' }>;

/** Probes in one session call. */
const BATCH = 8;

/**
 * Records the errors of labelled pictures at every probe of a plan, picture by picture, into one file; goes on where an
 * earlier, stopped recording of the same ended.
 *
 * @returns the exit code
 */
export async function tensor(options: Options, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  const all = await readCases(options.data, model.card, options);
  const cases = all.slice(options.offset, options.offset + options.images);
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const header = headerOf(options, model);
  const probes = tensorProbes(options.plan);
  const file = await open(options.out, 'a+');
  try {
    const done = await recorded(file, header, options.out);
    await file.truncate(headerBytes(header).length + done * recordBytes(header));
    for (const [i, each] of cases.entries()) {
      if (i < done) continue;
      terminal.progress.update(i - done, cases.length - done, 'pictures');
      const errors = await measure(each, probes, { model, seed: options.seed, terminal });
      await file.appendFile(encodeRecord(header, errors));
    }
    terminal.progress.clear();
    terminal.say(`${options.out} holds ${Math.max(done, cases.length)} pictures.`);
    return 0;
  } catch (error) {
    if (!terminal.isStop(error)) throw error;
    terminal.progress.clear();
    terminal.say(`Stopped. The same command goes on where this one ended.`);
    return 130;
  } finally {
    await file.close();
  }
}

function headerOf({ data, offset, seed, plan }: Options, { card, sha256, fingerprint }: OpenModel): TensorHeader {
  const { channels, height, width } = card.picture;
  return {
    model: card.id,
    sha256,
    engine: fingerprint,
    seed,
    data: basename(data),
    offset,
    plan,
    classes: card.classes.length,
    pixels: channels * height * width,
  };
}

/** Whole pictures in the file; a new file gets its header. @throws Fault data-invalid when it holds another recording */
async function recorded(file: Awaited<ReturnType<typeof open>>, header: TensorHeader, path: string): Promise<number> {
  const first = headerBytes(header);
  const { size } = await file.stat();
  if (size === 0) {
    await file.appendFile(first);
    return 0;
  }
  const { buffer } = await file.read(new Uint8Array(first.length), 0, first.length, 0);
  if (size < first.length || buffer.some((byte, i) => byte !== first[i])) {
    throw new Fault('data-invalid', `${path} holds something else than this command records.`, {
      remedy: 'Give --out another name, or delete the file.',
    });
  }
  return Math.floor((size - first.length) / recordBytes(header));
}

async function measure(
  { truth, load }: Case,
  probes: readonly Probe[],
  { model, seed, terminal }: Readonly<{ model: OpenModel; seed: Seed; terminal: Terminal }>,
): Promise<PictureErrors> {
  const { values } = await load();
  const ask = model.denoiser.bind(values, seed);
  const classes = model.card.classes.map((_, c) => c);
  const squared = new Float32Array(probes.length * classes.length);
  const absolute = new Float32Array(probes.length * classes.length);
  for (let j = 0; j < probes.length; j += BATCH) {
    await terminal.turn();
    const answer = await ask({ probes: probes.slice(j, j + BATCH), classes });
    squared.set(answer.squared, j * classes.length);
    absolute.set(answer.absolute, j * classes.length);
  }
  return { truth, squared, absolute };
}
