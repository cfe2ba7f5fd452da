import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decode, { init } from '@jsquash/jpeg/decode.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import golden from '#testdata/picture-headers.json' with { type: 'json' };
import { type Decoders, decodePicture } from './decodePicture.ts';

const passedOn: Decoders = {
  jpeg: (bytes) => decode(bytes),
  other: (_, { format }) => Promise.reject(new Fault('picture-undecodable', `passed on: ${format}`)),
};
const fileOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const png = (name: string) => new Uint8Array(readFileSync(new URL(`../../testdata/png/${name}.png`, import.meta.url)));
const jpegs = golden.flatMap(({ name, file, upright }) => (upright ? [{ name, file, upright }] : []));

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  const start = init as unknown as (module: WebAssembly.Module) => Promise<void>;
  await start(await WebAssembly.compile(readFileSync(wasm)));
});

describe('decodePicture', () => {
  it.each(jpegs)('decodes and turns JPEGs as Pillow does: $name', async ({ file, upright }) => {
    const { pixels, decoder } = await decodePicture(fileOf(file), passedOn);
    expect({ width: pixels.width, height: pixels.height, decoder }).toEqual({
      width: upright.width,
      height: upright.height,
      decoder: 'own',
    });
    const furthest = Math.max(...upright.data.map((v, i) => Math.abs(v - pixels.data[i]!)));
    expect(furthest).toBeLessThanOrEqual(2); // codecs may round the inverse transform differently
  });

  it('passes on what it does not decode itself', async () => {
    for (const name of ['cmyk jpeg', 'gif', 'lossy webp', 'bmp', 'avif']) {
      const row = golden.find((one) => one.name === name)!;
      await expect(decodePicture(fileOf(row.file), passedOn)).rejects.toThrow(`passed on: ${row.header.format}`);
    }
  });

  it('lays transparent pictures on white and says so', async () => {
    const { pixels, notes } = await decodePicture(png('rgbKey8'), passedOn);
    expect(pixels.channels).toBe(3);
    expect([...pixels.data.subarray(3 * 17, 3 * 18)]).toEqual([255, 255, 255]); // the keyed pixel, row 2, column 3
    expect(notes).toEqual(['Transparent parts are laid on white.']);
  });

  it('uses the first frame of an animation and says so', async () => {
    const row = golden.find(({ name }) => name === 'animated png')!;
    const still = golden.find(({ name }) => name === 'png')!;
    const moving = await decodePicture(fileOf(row.file), passedOn);
    expect(moving.notes).toEqual(['The file is animated; its first frame is used.']);
    expect(moving.pixels).toEqual((await decodePicture(fileOf(still.file), passedOn)).pixels);
  });

  it('calls a cut JPEG truncated, also when a thumbnail inside it is whole', async () => {
    const whole = fileOf(jpegs[0]!.file);
    await expect(decodePicture(whole.slice(0, whole.length * 0.7), passedOn)).rejects.toMatchObject({
      code: 'picture-truncated',
    });
  });
});
