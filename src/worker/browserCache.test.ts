import { expect, it } from 'vitest';
import { browserCache } from './browserCache.ts';

const base = 'https://page.example/sub/';
const [a, b] = ['aa', 'bb'].map((byte) => byte.repeat(32)) as [string, string];
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i);

/** The browser's cache, in memory, with room for so many bytes. */
function cachesWith(room: number) {
  const kept = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  const url = (request: Request | string) => (typeof request === 'string' ? request : request.url);
  const cache = {
    match: async (request: Request | string) => {
      const found = kept.get(url(request));
      return found && new Response(found.body, { headers: found.headers });
    },
    put: async (request: string, response: Response) => {
      const body = await response.arrayBuffer();
      if (body.byteLength > room) throw new DOMException('no', 'QuotaExceededError');
      kept.set(request, { body, headers: response.headers });
    },
    delete: async (request: string) => kept.delete(request),
    keys: async () => [...kept.keys()].map((address) => new Request(address)),
  };
  return { open: async () => cache } as unknown as CacheStorage;
}

it('gives back what it kept, lists it with its size, and forgets it', async () => {
  const cache = browserCache({ caches: cachesWith(1e6), base });
  await cache.put({ model: 'tiny', sha256: a }, bytes);
  await cache.put({ model: 'tiny', sha256: b }, bytes.subarray(0, 10));
  expect(await cache.get({ model: 'tiny', sha256: a })).toEqual(bytes);
  expect(await cache.get({ model: 'other', sha256: a })).toBeUndefined();
  expect(await cache.list()).toEqual([
    { model: 'tiny', sha256: a, bytes: 1000 },
    { model: 'tiny', sha256: b, bytes: 10 },
  ]);
  await cache.remove({ model: 'tiny', sha256: a });
  expect(await cache.get({ model: 'tiny', sha256: a })).toBeUndefined();
});

it('says how much room is taken when there is none left', async () => {
  const estimate = async () => ({ usage: 1_900_000, quota: 2_000_000 });
  const cache = browserCache({ caches: cachesWith(10), estimate, base });
  await expect(cache.put({ model: 'tiny', sha256: a }, bytes)).rejects.toThrow(
    'there is no room for it (1.9 MB of 2.0 MB are taken). Forget a model to make some.',
  );
});

it('keeps nothing and says so where the browser forbids it', async () => {
  const cache = browserCache({ caches: undefined, base });
  await expect(cache.put({ model: 'tiny', sha256: a }, bytes)).rejects.toThrow('keeps no files');
  expect(await cache.list()).toEqual([]);
});
