import type { InferenceSession } from 'onnxruntime-common';
import { Fault } from '#core/fault.ts';
import type { EngineReport } from '#runtime/engineReport.ts';
import type { ErrorsBuffer, Ort } from '#runtime/ort.ts';
import { ownErrorsBuffer } from '#runtime/ownErrorsBuffer.ts';
import type { EngineOptions } from './arguments.ts';

/** A build of ONNX Runtime, and how a session of it is opened. */
export type Engine = Readonly<{
  ort: Ort;
  provider: EngineReport['provider'];
  build: EngineReport['build'];
  version: string;
  session: InferenceSession.SessionOptions;
  buffer?: ErrorsBuffer;
}>;

/** Brings the engine that was asked for. @throws Fault engine-unavailable */
export const openEngine = ({ engine, threads }: Pick<EngineOptions, 'engine' | 'threads'>): Promise<Engine> =>
  engine === 'wasm' ? openWasm(threads) : openNative(engine, threads);

/** The WebAssembly file that the page uses too. */
async function openWasm(threads: number): Promise<Engine> {
  const ort = await import('onnxruntime-web');
  ort.env.wasm.numThreads = threads;
  const version = ort.env.versions.web ?? ort.env.versions.common;
  return { ort, provider: 'wasm', build: 'wasm', version, session: { executionProviders: ['wasm'] } };
}

async function openNative(provider: 'cpu' | 'webgpu', threads: number): Promise<Engine> {
  const ort = await import('onnxruntime-node').catch((cause: unknown) => {
    throw new Fault('engine-unavailable', `The engine "${provider}" needs the package onnxruntime-node.`, {
      remedy: 'Install it (npm install onnxruntime-node), or use --engine wasm.',
      cause,
    });
  });
  const version = ort.env.versions.node ?? ort.env.versions.common;
  // An object, not a string: with a string, options of the provider are dropped without a word (version 1.30).
  const session = {
    executionProviders: [{ name: provider }],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Errors only: warnings would mix with the program's own words on stderr.
    logSeverityLevel: 3 as const,
  };
  return { ort, provider, build: 'node', version, session, buffer: ownErrorsBuffer(ort) };
}
