import { readHash } from './readHash.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

/** The first thing on the screen: the run that a link tells of, or the bundled example, before anything is loaded. */
export const createStartSlice =
  (world: World): Slice<'start' | 'showExample'> =>
  (set, get) => ({
    start: async (hash) => {
      const { link, embed } = readHash(hash);
      get().setView({ embed });
      if (link === undefined) get().showExample();
      await get().readCatalogue();
      if (link !== undefined) get().openLink(hash);
      await get().refreshStorage();
    },
    showExample: () => {},
  });
