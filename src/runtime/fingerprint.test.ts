import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

it('is the same for WebAssembly in a page and in the terminal', () => {
  expect(fingerprint({ provider: 'wasm', build: 'wasm', version: '1.30.0' })).toBe('onnxruntime 1.30.0 wasm');
});

it('tells other engines apart, and those whose last bits vary', () => {
  const version = '1.30.0';
  expect(fingerprint({ provider: 'cpu', build: 'node', version })).toBe('onnxruntime 1.30.0 cpu node');
  expect(fingerprint({ provider: 'webgpu', build: 'jspi', version }, 'acme gpu')).toBe(
    '~onnxruntime 1.30.0 webgpu jspi acme gpu',
  );
});

it('stays short whatever an adapter calls itself', () => {
  const engine = { provider: 'webgpu', build: 'jspi', version: '1.30.0' } as const;
  expect(fingerprint(engine, 'x'.repeat(1000)).length).toBeLessThanOrEqual(120);
});
