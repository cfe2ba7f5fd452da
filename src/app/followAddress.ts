import type { App } from '#state/createAppStore.ts';
import { hashWithHow } from '#state/readHash.ts';

/** Opens what the address names whenever it changes. The page on how it works leaves everything else as it is. */
export function followAddress(app: App): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    const [before, now] = [oldURL, newURL].map((address) => hashWithHow(new URL(address).hash, false));
    if (before !== now) void app.getState().openLink(location.hash);
  });
}
