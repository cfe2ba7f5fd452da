import decodeMozjpeg, { init } from '@jsquash/jpeg/decode.js';
import { Fault } from '#core/fault.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { JpegCodec } from '#runtime/decode/decodeJpeg.ts';
import { type Decoders, undecodable } from '#runtime/decode/decodePicture.ts';

/** Decoders of a browser: a JPEG codec compiled from `wasm`, and the browser's own for the rest. */
export function browserDecoders(wasm: string): Decoders {
  let ready: Promise<void> | undefined;
  const jpeg: JpegCodec = async (bytes) => {
    ready ??= fetchCodec(wasm);
    await ready.catch((error: unknown) => {
      ready = undefined;
      throw new Fault('picture-undecodable', 'The JPEG decoder could not be loaded.', {
        remedy: 'Check the connection and try again.',
        cause: error,
      });
    });
    try {
      return await decodeMozjpeg(bytes);
    } catch (error) {
      ready = undefined; // a codec that gave up in the middle is not used again
      throw error;
    }
  };
  return { jpeg, other: (bytes, { format }) => decodeBitmap(bytes, format) };
}

async function fetchCodec(wasm: string): Promise<void> {
  const reply = await fetch(wasm);
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  await start(await WebAssembly.compile(await reply.arrayBuffer()));
}

/** The codec's types miss the form that takes a compiled module. */
const start = init as unknown as (module: WebAssembly.Module) => Promise<void>;

/** The browser's decoder, colours and alpha untouched as far as it lets us. */
async function decodeBitmap(bytes: Uint8Array, format: string): Promise<Pixels8> {
  const file = new Blob([bytes.slice().buffer]);
  const options = { imageOrientation: 'from-image', colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;
  const bitmap = await createImageBitmap(file, options).catch((error: unknown) => {
    throw undecodable(format, error);
  });
  const { width, height } = bitmap;
  const pencil = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pencil) throw undecodable(format, 'no canvas');
  pencil.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, channels: 4, data: pencil.getImageData(0, 0, width, height).data };
}
