import type { ErrorsBuffer, Ort } from './ort.ts';

/** Output buffers in JavaScript's memory, for engines that write into them (onnxruntime-node; not WebAssembly). */
export const ownErrorsBuffer = (ort: Ort): ErrorsBuffer => ({
  prepare: (dims) => {
    const size = dims.reduce((product, dim) => product * dim, 1);
    return new ort.Tensor('float32', new Float32Array(size).fill(Number.NaN), dims);
  },
  read: async (tensor) => tensor.data as Float32Array,
});
