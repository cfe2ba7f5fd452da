import type { App } from '#state/createAppStore.ts';
import { words } from '#ui/features/page/words.ts';

const KEY = 'elbow-isolate';

/** Whether the reader chose that the page isolates itself, so that WebAssembly may use threads. */
export function isolates(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

/** Whether the choice makes sense: a host that isolates the page by itself leaves nothing to choose. */
export const canIsolate = (): boolean =>
  'serviceWorker' in navigator && isSecureContext && (isolates() || !crossOriginIsolated);

const register = () =>
  navigator.serviceWorker.register(`./service-worker.js${isolates() ? '?isolate' : ''}`, { scope: './' });

/** Keeps the page for visits without a network, and says when a newer version is ready; nothing is forced on anyone. */
export async function keepOffline(app: App): Promise<void> {
  if (!('serviceWorker' in navigator) || app.getState().view.embed) return;
  try {
    const registration = await register();
    const announce = (worker: ServiceWorker | null) => {
      if (worker === null || navigator.serviceWorker.controller === null) return;
      app.getState().notify('info', words.update, {
        remedy: words.updateHow,
        action: { text: words.updateNow, run: () => takeOver(worker) },
      });
    };
    announce(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') announce(installing);
      });
    });
  } catch {
    // Browsers may forbid service workers; the page works without.
  }
}

function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take over');
}

/** Switches isolation on or off, and reloads the page once. */
export async function setIsolates(on: boolean): Promise<void> {
  const before = localStorage.getItem(KEY);
  localStorage.setItem(KEY, on ? 'yes' : 'no');
  try {
    const registration = await register();
    const worker = registration.installing ?? registration.waiting;
    if (worker !== null) await activated(worker);
    location.reload();
  } catch (error) {
    if (before === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, before);
    throw error;
  }
}

/** Resolves when a new worker has taken over; rejects when it cannot be installed. */
const activated = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'installed') worker.postMessage('take over');
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the service worker could not be installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
