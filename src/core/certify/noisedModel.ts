import type { ClassIndex } from '../units.ts';

/**
 * B noisings and the conditions asked of each, flat and row-major; pictures and noise levels in units of [−1, 1].
 *
 * The network sees base + scale·noise, is told `level`, and its estimate D is compared with `target`.
 */
export type NoisedQuestion = Readonly<{
  /** [B × pixels], the picture that noise is added to. */
  base: Float32Array;
  /** [B × pixels], standard normal. */
  noise: Float32Array;
  /** [B], factor on the noise, ≥ 0. */
  scale: Float32Array;
  /** [B], the noise level σ told to the network, > 0. */
  level: Float32Array;
  /** [B × pixels], what D is compared with. */
  target: Float32Array;
  /** K conditions; `none` is the estimate without a class. */
  conditions: readonly (ClassIndex | 'none')[];
}>;

/**
 * The port between noised classifiers and a network. The same question gives the same numbers bit for bit: one engine,
 * one precision and one batch from beginning to end. What cannot be answered throws a Fault.
 */
export type NoisedModel = Readonly<{
  /** Channels × height × width. */
  pixels: number;
  /** @returns [B × K], mean over pixels of (D − target)², finite and ≥ 0 */
  errors(question: NoisedQuestion): Promise<Float32Array>;
  /** @returns [B × K × pixels], the estimates D, not clipped */
  denoised(question: NoisedQuestion): Promise<Float32Array>;
}>;
