import type { Pixels8 } from '#core/picture/pixels.ts';
import { broken, type PngFile, readPngFile } from './pngFile.ts';
import { pngSamples } from './pngSamples.ts';

type Samples = Uint8Array | Uint16Array;
type Coloured = Pick<Pixels8, 'channels' | 'data'>;

/**
 * Decodes a PNG of any kind to 8 bits: grey → 1 channel, colour → 3, anything transparent → 4 (straight alpha).
 * The same bytes give the same pixels in every browser and in Node. Animations give their default picture.
 *
 * @throws Fault picture-truncated | picture-undecodable
 */
export function decodePng(bytes: Uint8Array): Pixels8 {
  const file = readPngFile(bytes);
  return { width: file.width, height: file.height, ...coloured(file, pngSamples(file)) };
}

function coloured(file: PngFile, samples: Samples): Coloured {
  const { channels, palette, transparency } = file;
  if (palette) return fromPalette(samples, palette, transparency);
  if (channels === 2) return { channels: 4, data: spreadGrey(toBytes(samples, file.depth)) };
  if (channels === 4) return { channels, data: toBytes(samples, file.depth) };
  if (transparency) return { channels: 4, data: keyedOut(file, samples, transparency) };
  return { channels, data: toBytes(samples, file.depth) };
}

/** Samples scaled to 8 bits, rounded. */
function toBytes(samples: Samples, depth: number): Uint8Array {
  if (samples instanceof Uint8Array && depth === 8) return samples;
  const scale = 255 / (2 ** depth - 1);
  const data = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) data[i] = Math.round(samples[i]! * scale);
  return data;
}

function fromPalette(indices: Samples, palette: Uint8Array, alpha: Uint8Array | undefined): Coloured {
  const colours = Math.floor(palette.length / 3);
  const channels = alpha ? 4 : 3;
  const data = new Uint8Array(indices.length * channels);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (index >= colours) throw broken(`colour ${index} is not in its palette of ${colours}`);
    for (let c = 0; c < 3; c++) data[i * channels + c] = palette[3 * index + c]!;
    if (alpha) data[i * channels + 3] = alpha[index] ?? 255;
  }
  return { channels, data };
}

/** Grey or RGB with one colour named transparent → RGBA. */
function keyedOut({ channels, depth }: PngFile, samples: Samples, transparency: Uint8Array): Uint8Array {
  if (transparency.length !== 2 * channels) throw broken('its transparent colour has the wrong size');
  const key = Array.from({ length: channels }, (_, c) => transparency[2 * c]! * 256 + transparency[2 * c + 1]!);
  const opaque = toBytes(samples, depth);
  const pixels = samples.length / channels;
  const data = new Uint8Array(pixels * 4);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < 3; c++) data[4 * i + c] = opaque[i * channels + (channels === 1 ? 0 : c)]!;
    data[4 * i + 3] = key.every((value, c) => samples[i * channels + c] === value) ? 0 : 255;
  }
  return data;
}

/** Grey with alpha → RGBA. */
function spreadGrey(samples: Uint8Array): Uint8Array {
  const data = new Uint8Array(samples.length * 2);
  for (let i = 0; i < samples.length / 2; i++) {
    data.fill(samples[2 * i]!, 4 * i, 4 * i + 3);
    data[4 * i + 3] = samples[2 * i + 1]!;
  }
  return data;
}
