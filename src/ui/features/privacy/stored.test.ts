import { beforeEach, expect, it } from 'vitest';
import { readStored, removeStored } from './stored.ts';

/** The part of the browser's CacheStorage that is asked here, in memory. */
function memoryCaches(): CacheStorage {
  const kept = new Map<string, Map<string, Blob>>();
  const open = async (name: string) => {
    const files = kept.get(name) ?? new Map<string, Blob>();
    kept.set(name, files);
    return {
      keys: async () => [...files.keys()].map((url) => new Request(url)),
      match: async ({ url }: Request) => files.has(url) && new Response(files.get(url)),
      put: async (url: string, response: Response) => void files.set(url, await response.blob()),
      delete: async ({ url }: Request) => files.delete(url),
    };
  };
  return { open, keys: async () => [...kept.keys()], delete: async (name: string) => kept.delete(name) } as never;
}

let caches: CacheStorage;
beforeEach(async () => {
  caches = memoryCaches();
  const put = async (cache: string, path: string, size: number) =>
    (await caches.open(cache)).put(`https://host/page/${path}`, new Response(new Uint8Array(size)));
  await put('elbow-models-1', 'kept-models/tiny/aa', 100);
  await put('elbow-models-1', 'kept-models/tiny/bb', 20);
  await put('elbow-models-1', 'kept-models/mnist/cc', 3);
  await put('elbow-shell-1', 'index.html', 7);
  await put('elbow-shell-2', 'index.html', 8);
  await put('elbow-engine-1', 'assets/ort.wasm', 1000);
  await put('of-another-page', 'x', 5);
});

it('counts files and bytes of every model, of the engine, and of all versions of the page; nothing of others', async () => {
  expect(await readStored(caches)).toEqual([
    { kind: 'model', id: 'tiny', files: 2, bytes: 120 },
    { kind: 'model', id: 'mnist', files: 1, bytes: 3 },
    { kind: 'page', id: '', files: 2, bytes: 15 },
    { kind: 'engine', id: '', files: 1, bytes: 1000 },
  ]);
});

it('deletes one model and leaves the other', async () => {
  await removeStored(caches, { kind: 'model', id: 'tiny' });
  expect((await readStored(caches)).map(({ id }) => id)).toEqual(['mnist', '', '']);
});

it('deletes every version of the page, and nothing else', async () => {
  await removeStored(caches, { kind: 'page', id: '' });
  expect((await readStored(caches)).map(({ kind }) => kind)).toEqual(['model', 'model', 'engine']);
  expect(await caches.keys()).toContain('of-another-page');
});
