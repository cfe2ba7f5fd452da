import type { CacheKey, ModelCache } from '#runtime/modelCache.ts';

const NAME = 'elbow-models-1';

type Storage = Readonly<{
  /** Missing on pages without https, and where the browser forbids it. */
  caches: CacheStorage | undefined;
  /** Room in bytes, when the browser tells. */
  estimate?: () => Promise<StorageEstimate>;
  /** Address of the page: addresses below it name what is kept. */
  base: string;
}>;

/** Model files in the Cache API, which keeps a whole response or nothing. */
export function browserCache({ caches, estimate, base }: Storage): ModelCache {
  const address = ({ model, sha256 }: CacheKey) => `${base}kept-models/${model}/${sha256}`;
  const opened = async () => {
    if (caches === undefined) throw new Error('this browser keeps no files for this page.');
    return caches.open(NAME);
  };
  return {
    get: async (key) => {
      const kept = await (await opened()).match(address(key));
      return kept && new Uint8Array(await kept.arrayBuffer());
    },
    put: async (key, bytes) => {
      const cache = await opened();
      try {
        const headers = { 'Content-Length': String(bytes.length), 'Content-Type': 'application/octet-stream' };
        await cache.put(address(key), new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
      } catch (error) {
        if ((error as { name?: unknown }).name !== 'QuotaExceededError') throw error;
        throw new Error(`there is no room for it${await roomIn(estimate)}. Forget a model to make some.`, {
          cause: error,
        });
      }
    },
    remove: async (key) => {
      await (await opened()).delete(address(key));
    },
    list: async () => {
      if (caches === undefined) return [];
      const cache = await opened();
      return Promise.all(
        (await cache.keys()).map(async (request) => {
          const [model = '', sha256 = ''] = request.url.slice(`${base}kept-models/`.length).split('/');
          const kept = await cache.match(request);
          return { model, sha256, bytes: Number(kept?.headers.get('Content-Length') ?? 0) };
        }),
      );
    },
  };
}

async function roomIn(estimate: Storage['estimate']): Promise<string> {
  const { usage, quota } = (await estimate?.().catch(() => undefined)) ?? {};
  if (usage === undefined || quota === undefined) return '';
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return ` (${megabytes(usage)} of ${megabytes(quota)} are taken)`;
}
