import { Fault } from '#core/fault.ts';
import { level, seed } from '#core/units.ts';
import type { EngineReport } from '#runtime/engineReport.ts';
import { fingerprint } from '#runtime/fingerprint.ts';
import type { Golden } from '#runtime/golden.ts';
import type { ModelPackage } from '#runtime/loadPackage.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Queue } from '#runtime/oneAtATime.ts';
import { type Denoiser, openDenoiser } from '#runtime/openDenoiser.ts';
import type { SessionOptions } from '#runtime/openScorer.ts';
import type { Ort } from '#runtime/ort.ts';
import { type Candidate, chooseEngine, type Surroundings } from './chooseEngine.ts';
import { gpuErrorsBuffer } from './gpuErrorsBuffer.ts';
import type { GpuFound, OpenDevice } from './probeGpu.ts';
import type { EngineChoice, LoadEvent } from './protocol.ts';

/** A build of ONNX Runtime that is ready to open sessions. */
export type LoadedBuild = Readonly<{
  ort: Ort;
  version: string;
  fromGpuBuffer: Parameters<typeof gpuErrorsBuffer>[1];
  /** Lets go of what was only needed to start. */
  started(): void;
}>;

/** What engines need from outside. */
export type EngineWorld = Readonly<{
  probeGpu(): Promise<GpuFound>;
  surroundings: Omit<Surroundings, 'choice' | 'gpu'>;
  /** Downloads and sets up a build. */
  loadBuild(build: Candidate['build'], threads: number, signal: AbortSignal): AsyncGenerator<LoadEvent, LoadedBuild>;
}>;

/** A model in an engine that passed its self-check. */
export type OpenModel = Readonly<{ denoiser: Denoiser; report: EngineReport; ort: Ort }>;

/**
 * Opens a model in the best engine that works. One that cannot be opened, or computes wrong numbers, gives way to the
 * next, and the reason is kept; one that the user insists on fails with its Fault.
 */
export async function* openEngine(
  world: EngineWorld,
  { graph, card, golden }: ModelPackage,
  { choice, queue, signal }: Readonly<{ choice: EngineChoice; queue: Queue; signal: AbortSignal }>,
): AsyncGenerator<LoadEvent, OpenModel> {
  const gpu: GpuFound = choice === 'wasm' ? { found: false, why: 'it was not asked for' } : await world.probeGpu();
  const { candidates, losses } = chooseEngine({ ...world.surroundings, choice, gpu });
  const failures: string[] = [];
  for (const candidate of candidates) {
    try {
      const device = candidate.provider === 'webgpu' && gpu.found ? await gpu.openDevice() : undefined;
      const build = yield* world.loadBuild(candidate.build, candidate.threads, signal);
      yield { type: 'preparing', engine: candidate.provider };
      const denoiser = await openDenoiser(build.ort, graph, card, { ...sessionFor(build, device), queue });
      build.started();
      try {
        const check = await denoiser.selfCheck(golden);
        await warmUp(denoiser, card, golden);
        const adapter = device && gpu.found ? gpu.name : undefined;
        return {
          denoiser,
          ort: build.ort,
          report: reportOf(candidate, build, adapter, check, [...failures, ...losses]),
        };
      } catch (error) {
        // A GPU that failed may never answer again, not even to let go.
        if (device === undefined) await denoiser.release();
        throw error;
      }
    } catch (error) {
      if (signal.aborted || candidate === candidates.at(-1)) throw error;
      failures.push(`${candidate.provider === 'webgpu' ? 'The GPU' : 'The CPU'} was given up: ${words(error)}`);
    }
  }
  throw new Fault('engine-unavailable', 'There is no engine to try.');
}

/** Asks what a run asks first: a GPU compiles for it now, not while the user waits for the first point. */
async function warmUp(denoiser: Denoiser, card: ModelCard, golden: Golden): Promise<void> {
  const probes = [{ level: level(golden.sigma[0]!), draw: 0 }];
  await denoiser.bind(golden.picture, seed(0))({ probes, classes: card.classes.map((_, c) => c) });
}

const ERRORS_ONLY = 3;

function sessionFor(build: LoadedBuild, opened: OpenDevice | undefined): Omit<SessionOptions, 'queue'> {
  if (opened === undefined) return { session: { executionProviders: ['wasm'], logSeverityLevel: ERRORS_ONLY } };
  const { device } = opened;
  return {
    // The provider must be an object: as a string its options are lost on the way (onnxruntime issue 29594).
    session: { executionProviders: [{ name: 'webgpu', device }], logSeverityLevel: ERRORS_ONLY },
    buffer: gpuErrorsBuffer(device, build.fromGpuBuffer),
    device: opened,
  };
}

function reportOf(
  { provider, build, threads, reason }: Candidate,
  { version }: LoadedBuild,
  adapter: string | undefined,
  check: EngineReport['selfCheck'],
  losses: readonly string[],
): EngineReport {
  const engine = { provider, build, version, threads, reason, losses, selfCheck: check };
  return { ...engine, ...(adapter && { adapter }), fingerprint: fingerprint(engine, adapter) };
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
