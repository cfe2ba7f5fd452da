import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppStore } from './appState.ts';
import { createAttackSlice } from './attackSlice.ts';
import { createCatalogueSlice } from './catalogueSlice.ts';
import { createCertifySlice } from './certifySlice.ts';
import { createLikenessSlice } from './likenessSlice.ts';
import { createLinkSlice } from './linkSlice.ts';
import { createModelSheetSlice } from './modelSheetSlice.ts';
import { createModelSlice } from './modelSlice.ts';
import { createNoticesSlice } from './noticesSlice.ts';
import { createPictureSlice } from './pictureSlice.ts';
import { createRunSlice } from './runSlice.ts';
import { createSettingsSlice } from './settingsSlice.ts';
import { createStartSlice } from './startSlice.ts';
import { createTurns } from './turns.ts';
import { createViewSlice } from './viewSlice.ts';
import type { World } from './world.ts';

/** The page's store. */
export type App = StoreApi<AppStore>;

/** The whole state machine of the page, without a page: what it needs from outside is the world it is given. */
export function createAppStore(world: World): App {
  const nextTurn = createTurns();
  return createStore<AppStore>()((...store) => ({
    ...createCatalogueSlice(world)(...store),
    ...createModelSlice(world)(...store),
    ...createModelSheetSlice()(...store),
    ...createPictureSlice(world, nextTurn)(...store),
    ...createSettingsSlice()(...store),
    ...createRunSlice(world)(...store),
    ...createLikenessSlice(world)(...store),
    ...createViewSlice()(...store),
    ...createLinkSlice(world, nextTurn)(...store),
    ...createCertifySlice(world)(...store),
    ...createAttackSlice(world)(...store),
    ...createNoticesSlice()(...store),
    ...createStartSlice(world)(...store),
    outside: world,
  }));
}
