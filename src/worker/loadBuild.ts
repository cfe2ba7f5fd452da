import { Fault } from '#core/fault.ts';
import { type Fetch, fetchFile } from '#runtime/fetchFile.ts';
import type { LoadedBuild } from './openEngine.ts';
import { ortBuilds } from './ortBuilds.ts';
import type { LoadEvent } from './protocol.ts';

/** Milliseconds after which a build that does not start is given up. */
const START_TIMEOUT = 30_000;

const loadedBuilds = new Map<string, LoadedBuild>();

/** Downloads a build of ONNX Runtime, telling how far it is, and sets it up. @throws Fault engine-unavailable */
export async function* loadBuild(
  fetch: Fetch,
  build: keyof typeof ortBuilds,
  threads: number,
): AsyncGenerator<LoadEvent, LoadedBuild> {
  const known = loadedBuilds.get(build);
  if (known !== undefined) return known;
  const { mjs, wasm, bytes, load } = ortBuilds[build];
  const progress = (loaded: number): LoadEvent => ({
    type: 'progress',
    part: 'engine',
    loaded,
    total: bytes,
    cached: false,
  });
  try {
    const binary = yield* fetchFile(fetch, new URL(wasm, import.meta.url).href, {
      most: bytes,
      mode: 'default',
      progress,
    });
    const ort = await load();
    Object.assign(ort.env.wasm, {
      numThreads: threads,
      initTimeout: START_TIMEOUT,
      wasmPaths: { mjs, wasm },
      wasmBinary: binary,
    });
    const loaded = {
      ort,
      version: ort.env.versions.web ?? 'unknown',
      fromGpuBuffer: ort.Tensor.fromGpuBuffer,
      started: () => {
        delete ort.env.wasm.wasmBinary;
      },
    };
    loadedBuilds.set(build, loaded);
    return loaded;
  } catch (error) {
    if ((error as { name?: unknown }).name === 'AbortError') throw error;
    throw new Fault(
      'engine-unavailable',
      `The engine could not be loaded: ${error instanceof Error ? error.message : error}`,
      {
        remedy: 'Check the connection and try again.',
        cause: error,
      },
    );
  }
}
