import { createClient } from './client.ts';
import type { Engine, Jobs, PictureJobs } from './protocol.ts';
import { supervise, type Timers, type WorkerLike } from './supervise.ts';

/** The folder of the page, whatever the page's file is called. */
const folderOf = (address: string): string => new URL('.', address).href;

/** The page's engine. `base` is the page's own address: models are looked for beside it. */
export const connectEngine = (spawn: () => WorkerLike, timers: Timers, base: string): Engine<Jobs> =>
  createClient<Jobs>(
    supervise({
      spawn,
      timers,
      base: folderOf(base),
      // A slow processor is known by how long the worker is silent while it loads: see SLOWNESS.
      patience: { load: 30, classify: 3, certify: 10, plain: 30 },
      // ONNX Runtime that failed to start never starts again in the same worker.
      fatal: (kind, code) => code === 'worker-lost' || (kind === 'load' && code.startsWith('engine-')),
    }),
  );

/** The page's picture decoder; large pictures take seconds in which the worker cannot answer. */
export const connectPictures = (spawn: () => WorkerLike, timers: Timers, base: string): Engine<PictureJobs> =>
  createClient<PictureJobs>(
    supervise({ spawn, timers, base: folderOf(base), patience: { decode: 30 }, fatal: () => false }),
  );
