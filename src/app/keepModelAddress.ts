import type { App } from '#state/createAppStore.ts';
import { hashWithModel } from '#state/readHash.ts';

/** Lets the page's address name the model whose page is open, so that it can be copied and reloaded. */
export function keepModelAddress(app: App): void {
  app.subscribe(({ modelSheet }, before) => {
    if (modelSheet === before.modelSheet) return;
    const hash = hashWithModel(location.hash, modelSheet?.type === 'page' ? modelSheet.id : undefined);
    if (hash === location.hash) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  });
}
