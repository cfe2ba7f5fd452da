import { Fault } from '#core/fault.ts';
import { type Fetch, fetchFile } from './fetchFile.ts';
import type { CacheKey, ModelCache } from './modelCache.ts';
import type { CardFile } from './modelCard.ts';
import { hex, sha256 } from './sha256.ts';
import { refuseStandIns } from './sniff.ts';

/** Where files of packages come from, and where they are kept. */
export type PackageSource = Readonly<{ fetch: Fetch; cache: ModelCache }>;

/** That a file could not be kept: it works all the same. */
export type KeepNotice = Readonly<{ type: 'notice'; text: string }>;

/**
 * One file that a card names, from the cache or the network. It counts only when its length and sha256 are the card's;
 * nothing else is kept or used, and nothing partial is ever kept.
 *
 * @throws Fault model-unreachable, model-not-a-model, model-wrong-hash
 */
export async function* packageFile<T>(
  { fetch, cache }: PackageSource,
  { folder, model, file }: Readonly<{ folder: string; model: string; file: CardFile }>,
  progress: (loaded: number, cached: boolean) => T,
): AsyncGenerator<T | KeepNotice, Uint8Array> {
  const key = { model, sha256: file.sha256 };
  const kept = await fromCache(cache, key, file);
  if (kept !== undefined) {
    yield progress(file.bytes, true);
    return kept;
  }
  const bytes = yield* fetchVerified(fetch, `${folder}${file.path}`, file, (loaded) => progress(loaded, false));
  yield* keep(cache, key, bytes);
  return bytes;
}

/** The kept file if it still is what it was; a damaged one is thrown away. */
async function fromCache(cache: ModelCache, key: CacheKey, file: CardFile): Promise<Uint8Array | undefined> {
  const kept = await cache.get(key).catch(() => undefined);
  if (kept === undefined) return undefined;
  if (kept.length === file.bytes && hex(sha256(kept)) === file.sha256) return kept;
  await cache.remove(key).catch(() => undefined);
  return undefined;
}

async function* keep(cache: ModelCache, key: CacheKey, bytes: Uint8Array): AsyncGenerator<KeepNotice, void> {
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
