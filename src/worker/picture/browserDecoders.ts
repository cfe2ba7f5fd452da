import decodeMozjpeg, { init } from '@jsquash/jpeg/decode.js';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { JpegCodec } from '#runtime/decode/decodeJpeg.ts';
import { type Decoders, undecodable } from '#runtime/decode/decodePicture.ts';

/** Decoders of a browser: a JPEG codec compiled from `wasm`, and the browser's own for the rest. */
export function browserDecoders(wasm: string): Decoders {
  let ready: Promise<void> | undefined;
  const jpeg: JpegCodec = async (bytes) => {
    ready ??= WebAssembly.compileStreaming(fetch(wasm)).then((module) => start(module));
    await ready;
    try {
      return await decodeMozjpeg(bytes);
    } catch (error) {
      ready = undefined; // a codec that gave up in the middle is not used again
      throw error;
    }
  };
  return { jpeg, other: (bytes, { format }) => decodeBitmap(bytes, format) };
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
