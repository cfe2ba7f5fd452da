import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeMozjpeg, { init } from '@jsquash/jpeg/decode.js';
import { Fault } from '#core/fault.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { type Decoders, undecodable } from '#runtime/decode/decodePicture.ts';

/** Node has it; the types of Node do not. */
declare const WebAssembly: Readonly<{ compile(bytes: Uint8Array): Promise<object> }>;

/** Decoders of the terminal: the page's JPEG codec, and sharp, an optional package, for other formats. */
export function nodeDecoders(): Decoders {
  let ready: Promise<void> | undefined;
  return {
    jpeg: async (bytes) => {
      ready ??= startCodec();
      await ready;
      try {
        return await decodeMozjpeg(bytes);
      } catch (error) {
        ready = undefined; // a codec that gave up in the middle is not used again
        throw error;
      }
    },
    other: (bytes, { format }) => decodeWithSharp(bytes, format),
  };
}

async function startCodec(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  // The codec's types miss the form that takes a compiled module.
  const start = init as unknown as (module: object) => Promise<void>;
  await start(await WebAssembly.compile(await readFile(path)));
}

async function decodeWithSharp(bytes: Uint8Array, format: string): Promise<Pixels8> {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new Fault('picture-format-unsupported', `${format.toUpperCase()} files need the package sharp.`, {
      remedy: 'Install it (npm install sharp), or save the picture as PNG or JPEG.',
      cause,
    });
  });
  try {
    const image = sharp(bytes).autoOrient().toColourspace('srgb').ensureAlpha();
    const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: 4, data };
  } catch (cause) {
    throw undecodable(format, cause);
  }
}
