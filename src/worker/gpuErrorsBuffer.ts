import type { Tensor } from 'onnxruntime-common';
import type { ErrorsBuffer } from '#runtime/ort.ts';

/** Makes a tensor of a GPU buffer: `ort.Tensor.fromGpuBuffer`. */
type FromGpuBuffer = (buffer: GPUBuffer, options: Readonly<{ dataType: 'float32'; dims: readonly number[] }>) => Tensor;

/** Output buffers on the GPU, poisoned before a run and read back by ourselves. */
export const gpuErrorsBuffer = (device: GPUDevice, fromGpuBuffer: FromGpuBuffer): ErrorsBuffer => ({
  prepare: (dims) => {
    const count = dims.reduce((product, dim) => product * dim, 1);
    // The engine wants whole groups of 16 bytes.
    const poison = new Float32Array(4 * Math.ceil(count / 4)).fill(Number.NaN);
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = device.createBuffer({ size: poison.byteLength, usage });
    device.queue.writeBuffer(buffer, 0, poison);
    return fromGpuBuffer(buffer, { dataType: 'float32', dims });
  },
  read: async (tensor) => {
    const buffer = tensor.gpuBuffer as GPUBuffer;
    const staging = device.createBuffer({
      size: buffer.size,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, 0, staging, 0, buffer.size);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const errors = new Float32Array(staging.getMappedRange().slice(0, 4 * tensor.size));
    staging.destroy();
    buffer.destroy();
    return errors;
  },
});
