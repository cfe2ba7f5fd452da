import type { DecodedPng } from 'fast-png';

/** One number a sample: rows of 1, 2 or 4 bits a sample are unpacked, wider ones are returned as they are. */
export function unpackSamples({ data, width, height, channels, depth }: DecodedPng): ArrayLike<number> {
  if (depth >= 8) return data;
  const perRow = width * channels;
  const rowBytes = Math.ceil((perRow * depth) / 8);
  const perByte = 8 / depth;
  const mask = 2 ** depth - 1;
  const samples = new Uint8Array(perRow * Math.min(height, Math.floor(data.length / rowBytes)));
  for (let i = 0; i < samples.length; i++) {
    const column = i % perRow;
    const byte = data[((i / perRow) | 0) * rowBytes + ((column / perByte) | 0)]!;
    samples[i] = (byte >> (8 - depth * ((column % perByte) + 1))) & mask;
  }
  return samples;
}
