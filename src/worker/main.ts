import type { Fetch } from '#runtime/fetchFile.ts';
import { browserCache } from './browserCache.ts';
import { eventLoopTurn } from './eventLoopTurn.ts';
import { createHandlers } from './handlers.ts';
import { loadBuild } from './loadBuild.ts';
import { probeGpu } from './probeGpu.ts';
import type { Jobs } from './protocol.ts';
import { serve } from './serve.ts';

// The engine's worker: brings the browser's fetch, cache, GPU and clock to the jobs.

const fetchFor =
  (signal: AbortSignal): Fetch =>
  (url, mode) =>
    fetch(url, { signal, cache: mode, credentials: 'same-origin' });

let gpu: ReturnType<typeof probeGpu> | undefined;
const findGpu = () => {
  gpu ??= probeGpu(navigator.gpu);
  return gpu;
};

serve<Jobs>(
  self,
  (base) =>
    createHandlers({
      base,
      fetch: fetchFor,
      cache: browserCache({ caches: globalThis.caches, estimate: () => navigator.storage.estimate(), base }),
      now: () => performance.now(),
      probeGpu: findGpu,
      surroundings: {
        jspi: 'Suspending' in WebAssembly,
        isolated: self.crossOriginIsolated,
        cores: navigator.hardwareConcurrency,
        ios: /iP(hone|ad|od)/.test(navigator.userAgent),
      },
      loadBuild: (build, threads, signal) => loadBuild(fetchFor(signal), build, threads),
    }),
  { turn: eventLoopTurn },
);
