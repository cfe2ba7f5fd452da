import type { ViewState } from './appState.ts';
import type { Slice } from './slice.ts';

/** More pins than this cannot be told apart. */
const MOST_PINS = 6;

/** How a run is looked at before anything is clicked. */
export const plainView: ViewState = {
  reading: 'elbo',
  reference: undefined,
  pins: [],
  hovered: undefined,
  cursor: undefined,
  levelRange: undefined,
  zoom: undefined,
  layout: 'gap',
  solo: undefined,
  shown: undefined,
  embed: false,
};

/** How the run is looked at; nothing here costs an evaluation. */
export const createViewSlice = (): Slice<'view' | 'other' | 'setView' | 'setOther' | 'togglePin'> => (set) => ({
  view: plainView,
  other: undefined,
  setOther: (other) => set({ other }),
  setView: (change) => set(({ view }) => ({ view: { ...view, ...change } })),
  togglePin: (classIndex) =>
    set(({ view }) => ({
      view: {
        ...view,
        pins: view.pins.includes(classIndex)
          ? view.pins.filter((pin) => pin !== classIndex)
          : [...view.pins, classIndex].slice(-MOST_PINS),
      },
    })),
});
