import '#ui/kit/tokens.css';
import './global.css';
import { del, get, keys, set } from 'idb-keyval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore } from '#state/createAppStore.ts';
import { rememberedLanguage, speak } from '#ui/language/language.ts';
import { AppProvider } from '#ui/useApp.ts';
import { connectEngine, connectPictures } from '#worker/index.ts';
import { blobBeside, jsonBeside } from './beside.ts';
import example from './example.json' with { type: 'json' };
import { fetchPicture } from './fetchPicture.ts';
import { followAddress } from './followAddress.ts';
import { keepHistory } from './keepHistory.ts';
import { keepModelAddress } from './keepModelAddress.ts';
import { nextFrame } from './nextFrame.ts';
import { keepOffline } from './offline.ts';
import { roomOf } from './roomOf.ts';
import { SpokenApp } from './SpokenApp.tsx';
import { rememberedTheme, wearTheme } from './theme.ts';
import { tables } from './words/tables.ts';

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
  memory: roomOf(navigator),
  now: () => performance.now(),
  fetchJson: jsonBeside,
  fetchBlob: blobBeside,
  fetchPicture,
  keep: { read: get, write: set, remove: del, names: keys<string> },
  example,
});

wearTheme(rememberedTheme());
keepModelAddress(app);
keepHistory(app);
void app.getState().start(location.hash);
followAddress(app);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);
const draw = () =>
  page.render(
    <StrictMode>
      <AppProvider value={app}>
        <SpokenApp />
      </AppProvider>
    </StrictMode>,
  );
const language = rememberedLanguage();
// Without the words of another language the page is English rather than empty.
if (language === 'en') draw();
else void speak(language, tables).then(draw, draw);

if (import.meta.env.PROD) addEventListener('load', () => void keepOffline(app));
