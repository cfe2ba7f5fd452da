import { freshOrKept } from './freshOrKept.ts';
import { isolated } from './isolated.ts';
import { unredirected } from './unredirected.ts';

/**
 * Serves the page when there is no network. What the page is drawn with is kept when a version is installed; the engine's files
 * when they are first used. Models have a store of their own (`worker/browserCache`) and are none of its business.
 *
 * The build writes in what there is to keep. `?isolate` in its address adds the headers that threads need.
 */
declare const self: ServiceWorkerGlobalScope;
declare const ELBOW_SHELL: Readonly<{
  version: string;
  /** Paths below the page's folder that are kept at once. */
  shell: readonly string[];
  /** Those that are kept when they are first used. */
  engine: readonly string[];
}>;

const { version, shell, engine } = ELBOW_SHELL;
// Caches belong to a whole host, which may have several copies of the page below different folders.
const { pathname: place } = new URL(self.registration.scope);
const SHELLS = `elbow-shell-${place} `;
const SHELL = `${SHELLS}${version}`;
const ENGINE = `elbow-engine-1 ${place}`;
const isolates = new URL(self.location.href).searchParams.has('isolate');
/** How long a slow network is waited for before what is kept is taken, in ms. */
const PATIENCE = 3000;
const addressOf = (path: string): string => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

async function keepShell(): Promise<void> {
  const requests = shell.map((path) => new Request(addressOf(path), { cache: 'no-cache' }));
  await (await caches.open(SHELL)).addAll(requests);
}

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const shells = (await caches.keys()).filter((name) => name.startsWith(SHELLS) && name !== SHELL);
    // The version before stays: tabs that still show it may fetch more of it.
    for (const name of shells.slice(0, -1)) await caches.delete(name);
    const kept = await caches.open(ENGINE);
    const wanted = engine.map(addressOf);
    for (const request of await kept.keys()) if (!wanted.includes(request.url)) await kept.delete(request);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.href.startsWith(self.registration.scope)) return;
  const answer = async () => (isolates ? isolated(await answerTo(event, url)) : answerTo(event, url));
  event.respondWith(answer());
});

async function answerTo(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  const plain = `${url.origin}${url.pathname}`;
  if (request.mode === 'navigate' && (plain === self.registration.scope || plain === addressOf('index.html'))) {
    const page = await (await caches.open(SHELL)).match(addressOf('index.html'));
    if (page !== undefined) return unredirected(page);
    // The reader deleted what was kept, and is here again.
    event.waitUntil(keepShell().catch(() => undefined));
    return fetch(request);
  }
  // This version's file before that of the version before.
  const kept = (await (await caches.open(SHELL)).match(plain)) ?? (await caches.match(plain));
  // Cards and lists must be those of the models that lie on the server now.
  if (plain.endsWith('.json')) {
    const asked = fetch(request).then((answer) => renewed(plain, answer));
    event.waitUntil(asked.catch(() => undefined));
    return freshOrKept(asked, kept, PATIENCE);
  }
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok && engine.some((path) => addressOf(path) === plain)) {
    await (await caches.open(ENGINE)).put(plain, answer.clone());
  }
  return answer;
}

/** The answer, of which a copy replaces the one that is kept; not that of a network that shows its own page for every address. */
async function renewed(plain: string, answer: Response): Promise<Response> {
  const store = await caches.open(SHELL);
  const isJson = answer.headers.get('Content-Type')?.includes('json') ?? false;
  if (answer.ok && isJson && (await store.match(plain)) !== undefined) await store.put(plain, answer.clone());
  return answer;
}
