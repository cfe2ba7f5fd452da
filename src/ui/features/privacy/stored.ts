/** What of the browser's caches belongs together, and what it takes. */
export type Stored = Readonly<{
  kind: 'model' | 'engine' | 'page' | 'other';
  id: string;
  files: number;
  bytes: number;
}>;

const KINDS = [
  ['elbow-models-', 'model'],
  ['elbow-engine-', 'engine'],
  ['elbow-shell-', 'page'],
  ['elbow-', 'other'],
] as const;

/** What this page keeps in the browser's caches: every model by itself, and the rest by what it is for. */
export async function readStored(caches: CacheStorage): Promise<readonly Stored[]> {
  const found = new Map<string, Stored>();
  for (const name of await caches.keys()) {
    const kind = KINDS.find(([prefix]) => name.startsWith(prefix))?.[1];
    if (kind === undefined) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const id = kind === 'model' ? (request.url.split('/').at(-2) ?? '') : '';
      const size = (await (await cache.match(request))?.blob())?.size ?? 0;
      const { files, bytes } = found.get(`${kind} ${id}`) ?? { files: 0, bytes: 0 };
      found.set(`${kind} ${id}`, { kind, id, files: files + 1, bytes: bytes + size });
    }
  }
  return [...found.values()];
}

/** Deletes one of them. */
export async function removeStored(caches: CacheStorage, { kind, id }: Pick<Stored, 'kind' | 'id'>): Promise<void> {
  for (const name of await caches.keys()) {
    if (KINDS.find(([prefix]) => name.startsWith(prefix))?.[1] !== kind) continue;
    if (kind !== 'model') await caches.delete(name);
    else {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.split('/').at(-2) === id) await cache.delete(request);
      }
    }
  }
}
