import '#ui/kit/tokens.css';
import './global.css';
import { get, set } from 'idb-keyval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore } from '#state/createAppStore.ts';
import { AppProvider } from '#ui/useApp.ts';
import { connectEngine, connectPictures } from '#worker/index.ts';
import { App } from './App.tsx';
import { blobBeside, jsonBeside } from './beside.ts';
import example from './example.json' with { type: 'json' };
import { keepModelAddress } from './keepModelAddress.ts';
import { nextFrame } from './nextFrame.ts';
import { rememberedTheme, wearTheme } from './theme.ts';

const timers = {
  every: (milliseconds: number, tick: () => void) => {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};

const app = createAppStore({
  engine: connectEngine(
    () => new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'engine' }),
    timers,
    document.baseURI,
  ),
  decode: connectPictures(
    () => new Worker(new URL('../worker/pictureMain.ts', import.meta.url), { type: 'module', name: 'pictures' }),
    timers,
    document.baseURI,
  ),
  nextFrame,
  now: () => performance.now(),
  fetchJson: jsonBeside,
  fetchBlob: blobBeside,
  keep: { read: get, write: set },
  example,
});

wearTheme(rememberedTheme());
keepModelAddress(app);
void app.getState().start(location.hash);
addEventListener('hashchange', () => app.getState().openLink(location.hash));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <App />
    </AppProvider>
  </StrictMode>,
);
