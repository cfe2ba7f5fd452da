import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppStore } from '#state/appState.ts';
import type { App } from '#state/createAppStore.ts';

const AppContext = createContext<App | undefined>(undefined);

/** Gives the store to everything inside it. */
export const AppProvider = AppContext.Provider;

/** What `pick` sees of the store; the component is drawn again when that changes. */
export function useApp<T>(pick: (app: AppStore) => T): T {
  return useStore(useAppStore(), pick);
}

/** The store itself, for event handlers that need the whole state once. */
export function useAppStore(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('useAppStore: outside AppProvider');
  return app;
}
