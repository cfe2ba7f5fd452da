import type { SessionOptions } from '#runtime/openScorer.ts';

/** A GPU that may be used, or why there is none. */
export type GpuFound =
  | Readonly<{
      found: true;
      /** The adapter in words. */
      name: string;
      /** True when the "GPU" is a program on the CPU. */
      software: boolean;
      openDevice(): Promise<OpenDevice>;
    }>
  | Readonly<{ found: false; why: string }>;

/** A device of our own, so that we hear when it is lost. */
export type OpenDevice = NonNullable<SessionOptions['device']> & Readonly<{ device: GPUDevice }>;

/** A failed run is told up to this many milliseconds before the loss that made it fail. */
const LOSS_GRACE = 2000;

/** Limits that are asked for as high as the adapter has them: models outgrow the defaults. */
const LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupSizeZ',
  'maxComputeWorkgroupsPerDimension',
] as const;

const FEATURES = ['shader-f16', 'subgroups', 'timestamp-query'] as const;

/** Looks for a GPU. Browsers throw here, answer null, or have no `gpu` at all: each is told as a reason. */
export async function probeGpu(gpu: GPU | undefined): Promise<GpuFound> {
  if (gpu === undefined) return { found: false, why: 'this browser has no WebGPU' };
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter === null) return { found: false, why: 'WebGPU finds no graphics adapter' };
    const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
    let opened: Promise<OpenDevice> | undefined;
    return {
      found: true,
      name: [...new Set([vendor, architecture, description])].filter(Boolean).join(' ') || 'unnamed adapter',
      software: isFallbackAdapter || /swiftshader|llvmpipe|lavapipe/i.test(`${architecture} ${description}`),
      openDevice: () => {
        // An adapter opens one device only, and one is enough for all models.
        opened ??= open(adapter);
        return opened;
      },
    };
  } catch (error) {
    return { found: false, why: `WebGPU failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function open(adapter: GPUAdapter): Promise<OpenDevice> {
  const device = await adapter.requestDevice({
    requiredFeatures: FEATURES.filter((feature) => adapter.features.has(feature)),
    requiredLimits: Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
  });
  let reason: string | undefined;
  const loss = device.lost.then((info) => {
    reason = info.message || info.reason || 'no reason given';
    return reason;
  });
  const grace = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LOSS_GRACE));
  return { device, lost: () => reason, lostSoon: () => Promise.race([loss, grace()]) };
}
