import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEngine, type Surroundings } from './chooseEngine.ts';

const gpu = { found: true, name: 'acme gpu 9', software: false } as const;
const around: Surroundings = { choice: 'auto', gpu, jspi: true, isolated: true, cores: 8, ios: false };
const providers = (change: Partial<Surroundings>) =>
  chooseEngine({ ...around, ...change }).candidates.map(({ provider, build, threads }) => [provider, build, threads]);

it('takes the GPU when there is one, and the CPU should it fail', () => {
  expect(providers({})).toEqual([
    ['webgpu', 'jspi', 1],
    ['wasm', 'wasm', 4],
  ]);
});

it('takes the larger build where WebAssembly cannot wait for promises', () => {
  expect(providers({ jspi: false })[0]).toEqual(['webgpu', 'asyncify', 1]);
});

it('prefers the CPU to a GPU that is a program on the CPU', () => {
  expect(providers({ gpu: { ...gpu, software: true } }).map(([provider]) => provider)).toEqual(['wasm', 'webgpu']);
});

it('takes the CPU when there is no GPU, and says why', () => {
  const { candidates, losses } = chooseEngine({ ...around, gpu: { found: false, why: 'this browser has no WebGPU' } });
  expect(candidates.map(({ provider }) => provider)).toEqual(['wasm']);
  expect(candidates[0]!.reason).toContain('this browser has no WebGPU');
  expect(losses).toContain('No GPU: this browser has no WebGPU.');
});

describe('an engine that the user insists on', () => {
  it('is the only one that is tried', () => {
    expect(providers({ choice: 'wasm' })).toEqual([['wasm', 'wasm', 4]]);
    expect(providers({ choice: 'webgpu' })).toEqual([['webgpu', 'jspi', 1]]);
    expect(providers({ choice: 'webgpu', gpu: { ...gpu, software: true } })).toEqual([['webgpu', 'jspi', 1]]);
  });

  it('fails with a remedy when it is not there', () => {
    expect(() => chooseEngine({ ...around, choice: 'webgpu', gpu: { found: false, why: 'no adapter' } })).toThrow(
      expect.objectContaining({ code: 'engine-unavailable', remedy: expect.stringContaining('CPU') }),
    );
  });
});

it('uses threads only where they work, and says when they are lost', () => {
  expect(providers({ choice: 'wasm', cores: 2 })).toEqual([['wasm', 'wasm', 2]]);
  expect(providers({ choice: 'wasm', cores: 1 })).toEqual([['wasm', 'wasm', 1]]);
  for (const change of [{ isolated: false }, { ios: true }]) {
    const { candidates, losses } = chooseEngine({ ...around, choice: 'wasm', ...change });
    expect(candidates[0]!.threads).toBe(1);
    expect(losses[0]).toMatch(/^One thread: /);
  }
});

it('always has something to try, each with a sentence for the user', () => {
  const anywhere = fc.record({
    choice: fc.constantFrom('auto', 'wasm' as const),
    gpu: fc.constantFrom(gpu, { ...gpu, software: true }, { found: false, why: 'it is off' } as const),
    jspi: fc.boolean(),
    isolated: fc.boolean(),
    cores: fc.integer({ min: 0, max: 256 }),
    ios: fc.boolean(),
  });
  fc.assert(
    fc.property(anywhere, (somewhere) => {
      const { candidates } = chooseEngine(somewhere as Surroundings);
      expect(candidates.length).toBeGreaterThan(0);
      for (const { reason, threads } of candidates) {
        expect(reason).toMatch(/^[A-Z].*\.$/);
        expect(threads).toBeGreaterThanOrEqual(1);
      }
    }),
  );
});
