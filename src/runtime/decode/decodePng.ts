import { type DecodedPng, decode } from 'fast-png';
import { Fault, isFault } from '#core/fault.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { essentialPng } from './essentialPng.ts';
import { unpackSamples } from './unpackSamples.ts';

/**
 * Decodes a PNG of any kind to 8 bits: grey → 1 channel, colour → 3, anything transparent → 4 (straight alpha).
 * The same bytes give the same pixels in every browser and in Node. Animations give their default picture.
 *
 * @throws Fault picture-truncated | picture-format-unsupported (interlaced below 8 bits) | picture-undecodable
 */
export function decodePng(bytes: Uint8Array): Pixels8 {
  const essential = essentialPng(bytes);
  const depth = essential[24] ?? 0;
  const interlaced = essential[28] === 1;
  if (interlaced && depth < 8) {
    throw new Fault('picture-format-unsupported', `PNG: interlaced with ${depth} bits a sample`);
  }
  try {
    return toPixels8(decode(essential));
  } catch (error) {
    if (isFault(error)) throw error;
    throw new Fault('picture-undecodable', `PNG: ${error instanceof Error ? error.message : String(error)}`, {
      remedy: 'Open it in an image editor and save it again as PNG or JPEG.',
      cause: error,
    });
  }
}

function toPixels8(png: DecodedPng): Pixels8 {
  const { width, height, channels, depth } = png;
  const samples = unpackSamples(png);
  const size = { width, height };
  if (samples.length < width * height * channels) {
    throw new Fault('picture-truncated', `PNG: ${samples.length} samples, expected ${width * height * channels}`);
  }
  if (png.palette) return { ...size, ...fromPalette(samples, png.palette, width * height) };
  const scale = (sample: number) => Math.round((sample * 255) / (2 ** depth - 1));
  if (png.transparency) return { ...size, channels: 4, data: keyedOut(samples, png.transparency, channels, scale) };
  if (channels === 2) return { ...size, channels: 4, data: spreadGrey(samples, scale) };
  return { ...size, channels: channels as 1 | 3 | 4, data: Uint8Array.from(samples, scale) };
}

function fromPalette(indices: ArrayLike<number>, palette: readonly (readonly number[])[], pixels: number) {
  const channels = palette[0]?.length === 4 ? 4 : 3;
  const data = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i++) {
    const colour = palette[indices[i]!];
    if (!colour) throw new Fault('picture-undecodable', `PNG: colour ${indices[i]} is not in its palette`);
    data.set(colour, i * channels);
  }
  return { channels, data } as const;
}

/** Grey or RGB with one colour named transparent → RGBA. */
function keyedOut(
  samples: ArrayLike<number>,
  key: Uint16Array,
  channels: number,
  scale: (sample: number) => number,
): Uint8Array {
  const pixels = Math.floor(samples.length / channels);
  const data = new Uint8Array(pixels * 4);
  for (let i = 0; i < pixels; i++) {
    let matches = true;
    for (let c = 0; c < 3; c++) {
      const source = channels === 1 ? 0 : c;
      const sample = samples[i * channels + source]!;
      matches &&= sample === key[source];
      data[i * 4 + c] = scale(sample);
    }
    data[i * 4 + 3] = matches ? 0 : 255;
  }
  return data;
}

/** Grey with alpha → RGBA. */
function spreadGrey(samples: ArrayLike<number>, scale: (sample: number) => number): Uint8Array {
  const data = new Uint8Array(samples.length * 2);
  for (let i = 0; i < samples.length / 2; i++) {
    data.fill(scale(samples[2 * i]!), 4 * i, 4 * i + 3);
    data[4 * i + 3] = scale(samples[2 * i + 1]!);
  }
  return data;
}
