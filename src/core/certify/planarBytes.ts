/**
 * 8-bit samples in the order of a model's tensors.
 *
 * @param original [height × width × channels]
 * @returns [channels × height × width]
 */
export function planarBytes(original: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return original;
  const area = original.length / channels;
  return Uint8Array.from(original, (_, i) => original[(i % area) * channels + Math.floor(i / area)]!);
}
