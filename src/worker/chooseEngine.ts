import { Fault } from '#core/fault.ts';
import type { EngineChoice } from './protocol.ts';

/** An engine that may be tried. `reason` tells the user why it is this one, should it work. */
export type Candidate = Readonly<{ threads: number; reason: string }> &
  (Readonly<{ provider: 'webgpu'; build: 'jspi' | 'asyncify' }> | Readonly<{ provider: 'wasm'; build: 'wasm' }>);

/** What the choice depends on. */
export type Surroundings = Readonly<{
  choice: EngineChoice;
  gpu: Readonly<{ found: true; name: string; software: boolean } | { found: false; why: string }>;
  /** WebAssembly can wait for promises: a smaller and faster build of the engine works. */
  jspi: boolean;
  /** The page is cross-origin isolated: WebAssembly may use threads. */
  isolated: boolean;
  cores: number;
  /** Threads with isolation hang on iOS (onnxruntime issue 11679). */
  ios: boolean;
}>;

const MOST_THREADS = 4;

/** Engines worth trying, best first, and what is lost with any of them. @throws Fault engine-unavailable */
export function chooseEngine(
  around: Surroundings,
): Readonly<{ candidates: readonly Candidate[]; losses: readonly string[] }> {
  const { choice, gpu } = around;
  const { threads, loss } = threadsOf(around);
  const wasm = (reason: string): Candidate => ({ provider: 'wasm', build: 'wasm', threads, reason });
  const webgpu = (reason: string): Candidate => ({
    provider: 'webgpu',
    build: around.jspi ? 'jspi' : 'asyncify',
    threads: 1,
    reason,
  });
  if (choice === 'wasm') return { candidates: [wasm('The CPU was chosen.')], losses: loss };
  if (choice === 'webgpu') {
    if (!gpu.found) {
      throw new Fault('engine-unavailable', `The GPU cannot be used: ${gpu.why}.`, {
        remedy: 'Choose the CPU, or let the engine be chosen automatically.',
      });
    }
    return { candidates: [webgpu('The GPU was chosen.')], losses: [] };
  }
  if (!gpu.found) {
    return { candidates: [wasm(`The CPU is used: ${gpu.why}.`)], losses: [`No GPU: ${gpu.why}.`, ...loss] };
  }
  if (gpu.software) {
    const reason = `The CPU is used: this browser only imitates a GPU in software (${gpu.name}), which is slower.`;
    return { candidates: [wasm(reason), webgpu('The CPU failed; WebGPU in software is used.')], losses: loss };
  }
  return {
    candidates: [webgpu(`The GPU is used: ${gpu.name}.`), wasm('The GPU failed; the CPU is used.')],
    losses: [],
  };
}

function threadsOf({ isolated, cores, ios }: Surroundings): Readonly<{ threads: number; loss: readonly string[] }> {
  if (!isolated) return { threads: 1, loss: ['One thread: the page is not cross-origin isolated.'] };
  if (ios) return { threads: 1, loss: ['One thread: threads are not reliable on iOS.'] };
  return { threads: Math.max(1, Math.min(MOST_THREADS, cores)), loss: [] };
}
