import type { InferenceSession, Tensor } from 'onnxruntime-common';

/** What of ONNX Runtime is used here: every build of it has the same. The entry points choose one. */
export type Ort = Readonly<{
  InferenceSession: Readonly<{
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  }>;
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}>;

/**
 * Where an engine is told to write the errors of a run. `prepare` fills it with NaN, so that an engine which writes
 * nothing, as happened, cannot pass an old answer for a new one.
 */
export type ErrorsBuffer = Readonly<{
  prepare(dims: readonly number[]): Tensor;
  read(tensor: Tensor): Promise<Float32Array>;
}>;
