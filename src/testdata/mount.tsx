import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { createAppStore } from '#state/createAppStore.ts';
import { AppProvider } from '#ui/useApp.ts';
import { oracleWorld } from './oracleWorld.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A component on a started page of the oracle's world; `settle` waits for what an event set in motion, parts that are fetched included. */
export async function mount(children: ReactNode, ...cards: Parameters<typeof oracleWorld>) {
  const { world, knobs, close } = oracleWorld(...cards);
  const app = createAppStore(world);
  await app.getState().start('');
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const settle = async (work: () => unknown = () => {}) => {
    await act(async () => {
      await work();
    });
    await act(async () => {
      await vi.dynamicImportSettled();
    });
  };
  await settle(() => root.render(<AppProvider value={app}>{children}</AppProvider>));
  const unmount = async () => {
    await settle(() => root.unmount());
    host.remove();
    close();
  };
  return { app, state: () => app.getState(), host, knobs, settle, unmount };
}
