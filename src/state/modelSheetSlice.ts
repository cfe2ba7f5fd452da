import { Fault } from '#core/fault.ts';
import type { Slice } from './slice.ts';

/** The sheets about models. */
export const createModelSheetSlice =
  (): Slice<'modelSheet' | 'openModels' | 'openModelPage' | 'closeModels'> => (set, get) => ({
    modelSheet: undefined,
    openModels: () => set({ modelSheet: { type: 'gallery' } }),
    openModelPage: (id) => {
      if (get().catalogue.some((card) => card.id === id)) return set({ modelSheet: { type: 'page', id } });
      get().notifyFault(
        new Fault('model-unknown', `This page has no model "${id}".`, { remedy: 'Choose one from its list.' }),
      );
    },
    closeModels: () => set({ modelSheet: undefined }),
  });
