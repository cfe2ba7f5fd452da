import { describe, expect, it } from 'vitest';
import { probeGpu } from './probeGpu.ts';

const info = { vendor: 'acme', architecture: 'mark-9', device: '', description: '', isFallbackAdapter: false };
const limits = { maxBufferSize: 1 << 30, maxStorageBufferBindingSize: 1 << 29 };

/** A GPU that answers as it is told. */
function gpuWith(change: Partial<typeof info> = {}, features: readonly string[] = []) {
  const asked: GPUDeviceDescriptor[] = [];
  let lose: (reason: string) => void = () => {};
  const lost = new Promise((resolve) => {
    lose = (message) => resolve({ message, reason: 'unknown' });
  });
  const adapter = {
    info: { ...info, ...change },
    limits,
    features: new Set(features),
    requestDevice: async (descriptor: GPUDeviceDescriptor) => {
      asked.push(descriptor);
      return { lost };
    },
  };
  return { gpu: { requestAdapter: async () => adapter } as unknown as GPU, asked, lose };
}

describe('a browser without a GPU', () => {
  const throwing = { requestAdapter: () => Promise.reject(new Error('blocklisted')) } as unknown as GPU;
  const none = { requestAdapter: async () => null } as unknown as GPU;
  it.each([
    [undefined, 'this browser has no WebGPU'],
    [none, 'WebGPU finds no graphics adapter'],
    [throwing, 'WebGPU failed: blocklisted'],
  ])('U1: says why, and never throws', async (gpu, why) => {
    expect(await probeGpu(gpu)).toEqual({ found: false, why });
  });
});

it('names the adapter, and knows one that is a program', async () => {
  expect(await probeGpu(gpuWith().gpu)).toMatchObject({ found: true, name: 'acme mark-9', software: false });
  expect(await probeGpu(gpuWith({ isFallbackAdapter: true }).gpu)).toMatchObject({ software: true });
  expect(await probeGpu(gpuWith({ architecture: 'swiftshader' }).gpu)).toMatchObject({ software: true });
  expect(await probeGpu(gpuWith({ vendor: '', architecture: '' }).gpu)).toMatchObject({ name: 'unnamed adapter' });
});

it('opens one device, with the limits of the adapter and the features it has', async () => {
  const { gpu, asked } = gpuWith({}, ['shader-f16', 'depth-clip-control']);
  const found = await probeGpu(gpu);
  if (!found.found) throw new Error(found.why);
  expect(await found.openDevice()).toBe(await found.openDevice());
  expect(asked).toEqual([
    { requiredFeatures: ['shader-f16'], requiredLimits: expect.objectContaining({ maxBufferSize: 1 << 30 }) },
  ]);
});

it('hears when its device is lost', async () => {
  const { gpu, lose } = gpuWith();
  const found = await probeGpu(gpu);
  if (!found.found) throw new Error(found.why);
  const device = await found.openDevice();
  expect(device.lost()).toBeUndefined();
  lose('the driver was reset');
  expect(await device.lostSoon()).toBe('the driver was reset');
  expect(device.lost()).toBe('the driver was reset');
});
