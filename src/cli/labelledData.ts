import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#core/fault.ts';
import type { Picture } from '#core/picture/picture.ts';
import { asIs, prepare } from '#core/picture/prepare.ts';
import type { ClassIndex } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { readLabelled } from '#runtime/npz/readLabelled.ts';
import type { PictureOptions } from './arguments.ts';
import { openPicture } from './openPicture.ts';

/** One picture to be classified, its class, and how to get it as the model sees it. */
export type Case = Readonly<{ name: string; truth: ClassIndex; load: () => Promise<Picture> }>;

/**
 * The labelled pictures of a .npz file, or of a folder that has a folder for every class, sorted by name.
 *
 * Pictures of a .npz file are taken as the model sees them; they are only cut and resampled when their size is not the
 * model's.
 *
 * @throws Fault data-invalid
 */
export async function readCases(path: string, card: ModelCard, options: PictureOptions): Promise<readonly Case[]> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) throw new Fault('data-invalid', `${path} does not exist.`);
  return stats.isDirectory() ? folderCases(path, card, options) : npzCases(path, card, options);
}

async function npzCases(path: string, card: ModelCard, options: PictureOptions): Promise<readonly Case[]> {
  const { height, width, channels, pictures, labels } = readLabelled(await readFile(path));
  const stranger = labels.find((label) => label >= card.classes.length);
  if (stranger !== undefined) {
    throw new Fault(
      'data-invalid',
      `The file has the label ${stranger}; the model has ${card.classes.length} classes.`,
    );
  }
  const size = height * width * channels;
  const choices = { ...asIs, invert: options.invert === 'yes', autoContrast: options.autoContrast };
  return labels.map((truth, i) => ({
    name: `${path}#${i}`,
    truth,
    load: async () => {
      const data = pictures.subarray(i * size, (i + 1) * size);
      return prepare({ height, width, channels, data }, card.picture, choices);
    },
  }));
}

async function folderCases(path: string, card: ModelCard, options: PictureOptions): Promise<readonly Case[]> {
  const folders = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const cases = await Promise.all(
    folders.map(async ({ name }) => {
      const truth = classNamed(name, card);
      const files = await readdir(join(path, name), { withFileTypes: true });
      return files
        .filter((file) => file.isFile() && !file.name.startsWith('.'))
        .map((file) => join(path, name, file.name))
        .sort()
        .map(
          (file): Case => ({ name: file, truth, load: async () => (await openPicture(file, card, options)).picture }),
        );
    }),
  );
  if (cases.flat().length === 0) throw new Fault('data-invalid', `${path} has no folder with pictures in it.`);
  return cases.flat();
}

/** The class that a folder is named after: by name, written like a file name or not, or by number. */
function classNamed(folder: string, card: ModelCard): ClassIndex {
  const byName = card.classes.findIndex(({ name }) => plain(name) === plain(folder));
  const byNumber = /^\d+$/.test(folder) && Number(folder) < card.classes.length ? Number(folder) : -1;
  const index = byName >= 0 ? byName : byNumber;
  if (index >= 0) return index;
  throw new Fault('data-invalid', `The folder "${folder}" is not named after a class of ${card.title}.`, {
    remedy: `The classes are: ${card.classes.map(({ name }) => name).join(', ')}.`,
  });
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
