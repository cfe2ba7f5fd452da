import { strFromU8 } from 'fflate';
import { Fault } from '#core/fault.ts';
import { type Fetch, fetchFile } from './fetchFile.ts';
import { type Golden, parseGolden } from './golden.ts';
import type { CacheKey, ModelCache } from './modelCache.ts';
import type { CardFile, ModelCard } from './modelCard.ts';
import { parseCard } from './parseCard.ts';
import { hex, sha256 } from './sha256.ts';
import { firstWords, refuseStandIns } from './sniff.ts';

/** A model package whose every byte was verified. `sha256` is the graph's, and names the model in links. */
export type ModelPackage = Readonly<{ card: ModelCard; sha256: string; graph: Uint8Array; golden: Golden }>;

/** What loading a package tells: the card, bytes of all files so far, and what went wrong without stopping it. */
export type PackageEvent =
  | Readonly<{ type: 'card'; card: ModelCard; sha256: string }>
  | Readonly<{ type: 'progress'; part: 'model'; loaded: number; total: number; cached: boolean }>
  | Readonly<{ type: 'notice'; text: string }>;

type Source = Readonly<{ fetch: Fetch; cache: ModelCache }>;

const MOST_CARD_BYTES = 1 << 20;

/**
 * Loads `<folder>card.json` and the files it names, from the cache or the network. A file counts only when its length and
 * sha256 are those of the card; nothing else is kept or used, and nothing partial is ever kept.
 *
 * @param folder address that ends in a slash
 * @throws Fault model-unreachable, model-not-a-model, model-wrong-hash, card-invalid
 */
export async function* loadPackage(
  { fetch, cache }: Source,
  folder: string,
): AsyncGenerator<PackageEvent, ModelPackage> {
  const card = parseCard(await fetchJson(fetch, `${folder}card.json`));
  const [graph, golden] = (['scoring-graph', 'golden'] as const).map(
    (role) => card.files.find((file) => file.role === role)!,
  );
  yield { type: 'card', card, sha256: graph!.sha256 };

  const total = graph!.bytes + golden!.bytes;
  const bytesOf = async function* (file: CardFile, before: number): AsyncGenerator<PackageEvent, Uint8Array> {
    const key = { model: card.id, sha256: file.sha256 };
    const kept = await fromCache(cache, key, file);
    if (kept !== undefined) {
      yield { type: 'progress', part: 'model', loaded: before + file.bytes, total, cached: true };
      return kept;
    }
    const progress = (loaded: number) =>
      ({ type: 'progress', part: 'model', loaded: before + loaded, total, cached: false }) as const;
    const bytes = yield* fetchVerified(fetch, `${folder}${file.path}`, file, progress);
    yield* keep(cache, key, bytes);
    return bytes;
  };

  const questions = yield* bytesOf(golden!, 0);
  const model = yield* bytesOf(graph!, golden!.bytes);
  return { card, sha256: graph!.sha256, graph: model, golden: parseGolden(parseJson(golden!.path, questions), card) };
}

/** The kept file if it still is what it was; a damaged one is thrown away. */
async function fromCache(cache: ModelCache, key: CacheKey, file: CardFile): Promise<Uint8Array | undefined> {
  const kept = await cache.get(key).catch(() => undefined);
  if (kept === undefined) return undefined;
  if (kept.length === file.bytes && hex(sha256(kept)) === file.sha256) return kept;
  await cache.remove(key).catch(() => undefined);
  return undefined;
}

async function* keep(cache: ModelCache, key: CacheKey, bytes: Uint8Array): AsyncGenerator<PackageEvent, void> {
  try {
    await cache.put(key, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { type: 'notice', text: `The model works but could not be kept for the next visit: ${why}` };
  }
}

/** Downloads a file; when its contents are not the card's it passes by the browser's cache once, then gives up. */
async function* fetchVerified<T>(
  fetch: Fetch,
  url: string,
  file: CardFile,
  progress: (loaded: number) => T,
): AsyncGenerator<T, Uint8Array> {
  const first = yield* fetchFile(fetch, url, { most: file.bytes, mode: 'default', progress });
  if (isFile(first, file)) return first;
  const second = yield* fetchFile(fetch, url, { most: file.bytes, mode: 'reload', progress });
  if (isFile(second, file)) return second;
  refuseStandIns(url, second);
  if (second.length < file.bytes) {
    throw new Fault('model-unreachable', `The download of ${url} ended at byte ${second.length} of ${file.bytes}.`, {
      remedy: 'Check the connection and try again.',
    });
  }
  const found = second.length > file.bytes ? 'of a longer file' : hex(sha256(second));
  throw new Fault(
    'model-wrong-hash',
    `${url} is not the file its card describes: sha256 ${found}, not ${file.sha256}.`,
    {
      remedy: 'The file was changed or damaged on the server. Reload the page later.',
    },
  );
}

const isFile = (bytes: Uint8Array, file: CardFile): boolean =>
  bytes.length === file.bytes && hex(sha256(bytes)) === file.sha256;

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
