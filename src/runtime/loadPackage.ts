import { strFromU8 } from 'fflate';
import { Fault } from '#core/fault.ts';
import { type Fetch, fetchFile } from './fetchFile.ts';
import { type Golden, parseGolden } from './golden.ts';
import type { CardFile, ModelCard } from './modelCard.ts';
import { type PackageSource, packageFile } from './packageFile.ts';
import { parseCard } from './parseCard.ts';
import { firstWords, refuseStandIns } from './sniff.ts';

/** A model package whose every byte was verified. `sha256` is the graph's, and names the model in links. */
export type ModelPackage = Readonly<{ card: ModelCard; sha256: string; graph: Uint8Array; golden: Golden }>;

/** What loading a package tells: the card, bytes of all files so far, and what went wrong without stopping it. */
export type PackageEvent =
  | Readonly<{ type: 'card'; card: ModelCard; sha256: string }>
  | Readonly<{ type: 'progress'; part: 'model'; loaded: number; total: number; cached: boolean }>
  | Readonly<{ type: 'notice'; text: string }>;

const MOST_CARD_BYTES = 1 << 20;

/**
 * Loads `<folder>card.json` and the files it names, from the cache or the network. A file counts only when its length and
 * sha256 are those of the card; nothing else is kept or used, and nothing partial is ever kept.
 *
 * @param folder address that ends in a slash
 * @throws Fault model-unreachable, model-not-a-model, model-wrong-hash, card-invalid
 */
export async function* loadPackage(
  { fetch, cache }: PackageSource,
  folder: string,
): AsyncGenerator<PackageEvent, ModelPackage> {
  const card = await loadCard(fetch, folder);
  const [graph, golden] = (['scoring-graph', 'golden'] as const).map(
    (role) => card.files.find((file) => file.role === role)!,
  );
  yield { type: 'card', card, sha256: graph!.sha256 };

  const total = graph!.bytes + golden!.bytes;
  const bytesOf = (file: CardFile, before: number) =>
    packageFile(
      { fetch, cache },
      { folder, model: card.id, file },
      (loaded, cached): PackageEvent => ({
        type: 'progress',
        part: 'model',
        loaded: before + loaded,
        total,
        cached,
      }),
    );

  const questions = yield* bytesOf(golden!, 0);
  const model = yield* bytesOf(graph!, golden!.bytes);
  return { card, sha256: graph!.sha256, graph: model, golden: parseGolden(parseJson(golden!.path, questions), card) };
}

/** The card of a package. @throws Fault model-unreachable, card-invalid */
export const loadCard = async (fetch: Fetch, folder: string): Promise<ModelCard> =>
  parseCard(await fetchJson(fetch, `${folder}card.json`));

async function fetchJson(fetch: Fetch, url: string): Promise<unknown> {
  const download = fetchFile(fetch, url, { most: MOST_CARD_BYTES, mode: 'no-cache', progress: () => undefined });
  for (;;) {
    const { done, value } = await download.next();
    if (done) return parseJson(url, value);
  }
}

function parseJson(url: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch (error) {
    refuseStandIns(url, bytes);
    throw new Fault('card-invalid', `${url} is not JSON: it begins "${firstWords(bytes)}".`, {
      remedy: 'The model package is damaged.',
      cause: error,
    });
  }
}
