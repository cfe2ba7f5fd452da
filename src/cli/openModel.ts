import { Fault } from '#core/fault.ts';
import { fingerprint } from '#runtime/fingerprint.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { type Denoiser, openDenoiser } from '#runtime/openDenoiser.ts';
import type { EngineOptions } from './arguments.ts';
import { type Engine, openEngine } from './engines.ts';
import { loadLocalModel } from './localModels.ts';

/** A verified model in an engine that passed its self-check. */
export type OpenModel = Readonly<{
  card: ModelCard;
  /** Of the scoring graph. */
  sha256: string;
  denoiser: Denoiser;
  /** Equal fingerprints give bit-identical errors. */
  fingerprint: string;
}>;

/** Opens a model of a folder of models. @throws Fault */
export async function openModel(models: string, id: string, options: EngineOptions): Promise<OpenModel> {
  const { card, sha256, graph, golden } = await loadLocalModel(models, id);
  const engine = await openEngine(options);
  const denoiser = await open(engine, graph, card);
  await denoiser.selfCheck(golden);
  return { card, sha256, denoiser, fingerprint: fingerprint(engine) };
}

async function open({ ort, provider, session, buffer }: Engine, graph: Uint8Array, card: ModelCard) {
  try {
    return await openDenoiser(ort, graph, card, { session, queue: oneAtATime(), ...(buffer && { buffer }) });
  } catch (error) {
    if (provider !== 'webgpu') throw error;
    throw new Fault('engine-unavailable', 'The engine "webgpu" cannot be used on this machine.', {
      remedy: 'It needs a GPU with a Vulkan, Metal or Direct3D 12 driver. Use --engine cpu or --engine wasm.',
      cause: error,
    });
  }
}
