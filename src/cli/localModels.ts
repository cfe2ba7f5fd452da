import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#core/fault.ts';
import type { Fetch } from '#runtime/fetchFile.ts';
import { loadBaseline } from '#runtime/loadBaseline.ts';
import { loadPackage, type ModelPackage } from '#runtime/loadPackage.ts';
import { noCache } from '#runtime/modelCache.ts';
import type { ModelCard } from '#runtime/modelCard.ts';

/**
 * Reads and verifies the package of a model from a folder of models.
 *
 * @throws Fault model-unknown when there is no such model, and those of `loadPackage`
 */
export async function loadLocalModel(models: string, id: string): Promise<ModelPackage> {
  const known = (await readdir(models).catch((): string[] => [])).sort();
  if (!known.includes(id)) {
    const names = (await Promise.all(known.map(async (name) => ((await hasCard(models, name)) ? [name] : [])))).flat();
    throw new Fault('model-unknown', `There is no model "${id}" in ${models}.`, {
      remedy: names.length > 0 ? `There are: ${names.join(', ')}.` : 'Name the folder of models with --models.',
    });
  }
  const loading = loadPackage({ fetch: fetchLocal, cache: noCache }, `${join(models, id)}/`);
  for (;;) {
    const { done, value } = await loading.next();
    if (done) return value;
  }
}

/** The graph of the plain classifier that a model of a folder of models is compared with. @throws Fault */
export const loadLocalBaseline = (models: string, card: ModelCard): Promise<Uint8Array> =>
  loadBaseline({ fetch: fetchLocal, cache: noCache }, (model) => `${join(models, model)}/`, card);

/** A file as the answer to a fetch. */
const fetchLocal: Fetch = async (path) => {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { ok: false, status: 404, body: null };
  const pieces = [bytes];
  const read = async () => {
    const value = pieces.pop();
    return { done: value === undefined, value };
  };
  return { ok: true, status: 200, body: { getReader: () => ({ read, cancel: async () => {} }) } };
};

const hasCard = (models: string, name: string): Promise<boolean> =>
  readFile(join(models, name, 'card.json')).then(
    () => true,
    () => false,
  );
