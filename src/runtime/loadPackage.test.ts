import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import type { Fetch, Reply } from './fetchFile.ts';
import { loadPackage, type PackageEvent } from './loadPackage.ts';
import { type CacheKey, type ModelCache, noCache } from './modelCache.ts';

const source = new URL('../testdata/models/gaussian/', import.meta.url);
const files: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  ['card.json', 'golden.json', 'model.onnx'].map((name) => [name, new Uint8Array(readFileSync(new URL(name, source)))]),
);
const folder = 'https://page.example/models/gaussian/';

const reply = (bytes: Uint8Array, status = 200): Reply => new Response(Uint8Array.from(bytes), { status });

/** A server of the package, with some files replaced; `asked` is what was fetched. */
function server(change: Readonly<Record<string, (mode: string) => Reply | Promise<Reply>>> = {}) {
  const asked: string[] = [];
  const fetch: Fetch = async (url, mode) => {
    const name = url.slice(folder.length);
    asked.push(mode === 'reload' ? `${name} again` : name);
    return change[name]?.(mode) ?? reply(files[name]!);
  };
  return { fetch, asked };
}

/** A cache in memory, filled with what it is given. */
function memory(entries: readonly [CacheKey, Uint8Array][] = []) {
  const kept = new Map(entries.map(([{ sha256 }, bytes]) => [sha256, bytes]));
  const cache: ModelCache = {
    get: async ({ sha256 }) => kept.get(sha256),
    put: async ({ sha256 }, bytes) => void kept.set(sha256, bytes),
    remove: async ({ sha256 }) => void kept.delete(sha256),
    list: async () => [],
  };
  return { cache, kept };
}

async function load(fetch: Fetch, cache: ModelCache = noCache) {
  const events: PackageEvent[] = [];
  const loading = loadPackage({ fetch, cache }, folder);
  for (;;) {
    const turn = await loading.next();
    if (turn.done) return { events, result: turn.value };
    events.push(turn.value);
  }
}

const card = JSON.parse(Buffer.from(files['card.json']!).toString());
const graphHash: string = card.files[0].sha256;

it('loads a package and counts its bytes up to the total', async () => {
  const { events, result } = await load(server().fetch);
  expect(result.card.id).toBe('gaussian');
  expect(result.sha256).toBe(graphHash);
  expect(result.graph).toEqual(files['model.onnx']);
  const total = files['golden.json']!.length + files['model.onnx']!.length;
  expect(events.at(-1)).toEqual({ type: 'progress', part: 'model', loaded: total, total, cached: false });
  expect(events[0]).toMatchObject({ type: 'card', sha256: graphHash });
});

it('keeps every file it verified, and fetches it no second time', async () => {
  const { cache, kept } = memory();
  await load(server().fetch, cache);
  expect(kept.size).toBe(2);
  const second = server();
  const { events } = await load(second.fetch, cache);
  expect(second.asked).toEqual(['card.json']);
  expect(events.at(-1)).toMatchObject({ cached: true });
});

it('throws a kept file away when a byte of it has changed, and fetches it again', async () => {
  const damaged = files['model.onnx']!.with(700, 1 + files['model.onnx']![700]!);
  const { cache, kept } = memory([[{ model: 'gaussian', sha256: graphHash }, damaged]]);
  const { fetch, asked } = server();
  const { result } = await load(fetch, cache);
  expect(asked).toContain('model.onnx');
  expect(result.graph).toEqual(files['model.onnx']);
  expect(kept.get(graphHash)).toEqual(files['model.onnx']);
});

it('passes by the browser cache once when the contents are not those of the card', async () => {
  const old = files['model.onnx']!.with(0, 0);
  const { fetch, asked } = server({ 'model.onnx': (mode) => reply(mode === 'reload' ? files['model.onnx']! : old) });
  const { result } = await load(fetch);
  expect(asked).toEqual(['card.json', 'golden.json', 'model.onnx', 'model.onnx again']);
  expect(result.graph).toEqual(files['model.onnx']);
});

it('never uses or keeps a file with any one byte changed, and shows both hashes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(files['model.onnx']!.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const { cache, kept } = memory();
      const changed = files['model.onnx']!.with(at, files['model.onnx']![at]! ^ change);
      const failure = await load(server({ 'model.onnx': () => reply(changed) }).fetch, cache).catch((e: Error) => e);
      expect(isFault(failure) && failure.code).toBe('model-wrong-hash');
      expect((failure as Error).message).toMatch(new RegExp(`sha256 [0-9a-f]{64}, not ${graphHash}`));
      expect(kept.has(graphHash)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

it('U5: never uses or keeps a file cut at any byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(files['model.onnx']!.length - 1), async (length) => {
      const { cache, kept } = memory();
      const cut = server({ 'model.onnx': () => reply(files['model.onnx']!.subarray(0, length)) });
      await expect(load(cut.fetch, cache)).rejects.toMatchObject({ code: 'model-unreachable' });
      expect(kept.has(graphHash)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

it('stops reading a file that is longer than the card says', async () => {
  let pulled = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(1024));
        },
      }),
    );
  await expect(load(server({ 'model.onnx': endless }).fetch)).rejects.toMatchObject({ code: 'model-wrong-hash' });
  expect(pulled).toBeLessThan(12);
});

const page = Buffer.from('\n<!DOCTYPE html><html><title>Sign in</title></html>');
const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 123\n');
it.each([
  ['model.onnx', page, /is a web page, not a model: it begins "<!DOCTYPE html>/],
  ['model.onnx', pointer, /is a Git LFS pointer/],
  ['card.json', page, /is a web page, not a model/],
  ['card.json', pointer, /is a Git LFS pointer/],
])('names what stands in the place of %s', async (name, bytes, words) => {
  const loading = load(server({ [name]: () => reply(bytes) }).fetch);
  await expect(loading).rejects.toMatchObject({ code: 'model-not-a-model', message: expect.stringMatching(words) });
});

it('says what a card that is no JSON begins with', async () => {
  const loading = load(server({ 'card.json': () => reply(Buffer.from('{"format": 1,')) }).fetch);
  await expect(loading).rejects.toMatchObject({
    code: 'card-invalid',
    message: expect.stringContaining('"{"format": 1,"'),
  });
});

it.each([404, 500])('says that a file cannot be had when the server answers %d', async (status) => {
  const loading = load(server({ 'card.json': () => reply(new Uint8Array(0), status) }).fetch);
  await expect(loading).rejects.toMatchObject({
    code: 'model-unreachable',
    message: expect.stringContaining(String(status)),
    remedy: expect.stringContaining('try again'),
  });
});

it('says that a file cannot be had when there is no network', async () => {
  const offline: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(load(offline)).rejects.toMatchObject({ code: 'model-unreachable' });
});

it('lets a cancelled fetch pass as what it is', async () => {
  const stop = new AbortController();
  stop.abort();
  const fetch: Fetch = () => Promise.reject(stop.signal.reason);
  await expect(load(fetch)).rejects.toMatchObject({ name: 'AbortError' });
});

it('closes the download when its reader leaves', async () => {
  let cancelled = false;
  const slow = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1)),
        cancel: () => {
          cancelled = true;
        },
      }),
    );
  const loading = loadPackage({ fetch: server({ 'model.onnx': slow }).fetch, cache: noCache }, folder);
  for await (const event of loading) if (event.type === 'progress' && event.loaded > 1500) break;
  expect(cancelled).toBe(true);
});

it('U6: goes on from memory when there is no room to keep the model, and says so', async () => {
  const full: ModelCache = {
    ...noCache,
    put: () => Promise.reject(new DOMException('1 MB of 1 MB used', 'QuotaExceededError')),
  };
  const { events, result } = await load(server().fetch, full);
  expect(result.graph).toEqual(files['model.onnx']);
  expect(events).toContainEqual({ type: 'notice', text: expect.stringContaining('1 MB of 1 MB used') });
});

it('takes a cache that fails for an empty one', async () => {
  const broken: ModelCache = { ...noCache, get: () => Promise.reject(new Error('denied')) };
  expect((await load(server().fetch, broken)).result.graph).toEqual(files['model.onnx']);
});
