/** Which engine answers, why it was chosen, and how far it can be trusted. */
export type EngineReport = Readonly<{
  provider: 'webgpu' | 'wasm' | 'cpu';
  /** Build of the runtime: jspi, asyncify, wasm in browsers; node in the terminal. */
  build: 'jspi' | 'asyncify' | 'wasm' | 'node';
  version: string;
  threads: number;
  /** GPU adapter in words, when there is one. */
  adapter?: string;
  /** One sentence for the user: why this engine ("WebGPU is not available in this browser, so the CPU is used"). */
  reason: string;
  /** What was lost and why ("one thread: the page is not cross-origin isolated"). */
  losses: readonly string[];
  /** Largest relative error of the golden self-check, and the tolerance it had to meet. */
  selfCheck: Readonly<{ largest: number; tolerance: number }>;
  /** Runs with equal fingerprints give bit-identical errors, unless it begins with "~": then the last bits may differ. */
  fingerprint: string;
}>;
