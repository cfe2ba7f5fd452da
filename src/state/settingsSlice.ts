import { fixedChoice } from '#core/scoring/decider.ts';
import { limits, within } from './limits.ts';
import type { Slice } from './slice.ts';

/** Settings of the next run; another engine takes over a run that is under way. */
export const createSettingsSlice = (): Slice<'settings' | 'setSettings'> => (set, get) => ({
  settings: { levels: 24, draws: 2, seed: 1, shape: undefined, decider: fixedChoice, engine: 'auto' },
  setSettings: (change) => {
    const before = get().settings;
    const { levels, draws, seed, shape, decider, engine } = { ...before, ...change };
    set({
      settings: {
        levels: within(levels, limits.levels),
        draws: within(draws, limits.draws),
        seed: within(seed, limits.seed),
        shape,
        decider,
        engine,
      },
    });
    if (engine === before.engine || get().model.status === 'idle') return;
    if (get().waiting) void get().retry();
    else if (get().run?.status === 'running') void get().resume();
    else void get().loadModel();
  },
});
