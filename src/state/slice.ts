import type { StateCreator } from 'zustand/vanilla';
import type { AppStore } from './appState.ts';

/** A part of the store that may read and write the whole of it. */
export type Slice<K extends keyof AppStore> = StateCreator<AppStore, [], [], Pick<AppStore, K>>;
