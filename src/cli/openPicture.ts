import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '#core/fault.ts';
import { looksDarkOnLight } from '#core/picture/looksDarkOnLight.ts';
import type { Picture } from '#core/picture/picture.ts';
import { asIs, prepare } from '#core/picture/prepare.ts';
import { decodePicture } from '#runtime/decode/decodePicture.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { PictureOptions } from './arguments.ts';
import { nodeDecoders } from './nodeDecoders.ts';

/** A picture as the model sees it, and sentences about how it came to be. */
export type OpenPicture = Readonly<{ name: string; picture: Picture; notes: readonly string[] }>;

const decoders = nodeDecoders();

/** Reads, decodes and prepares a picture file as the page does. @throws Fault picture-* */
export async function openPicture(path: string, card: ModelCard, options: PictureOptions): Promise<OpenPicture> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Fault('picture-undecodable', `${path} cannot be read.`, { remedy: 'Check the name of the file.', cause });
  });
  const { pixels, notes } = await decodePicture(bytes, decoders);
  const choices = { ...asIs, autoContrast: options.autoContrast };
  const plain = prepare(pixels, card.picture, { ...choices, invert: options.invert === 'yes' });
  const name = basename(path);
  const unexpected = options.invert !== 'yes' && card.picture.polarity === 'light-on-dark' && looksDarkOnLight(plain);
  if (!unexpected) return { name, picture: plain, notes };
  if (options.invert === 'no') return { name, picture: plain, notes: [...notes, suggestion] };
  return { name, picture: prepare(pixels, card.picture, { ...choices, invert: true }), notes: [...notes, inverted] };
}

const suggestion = 'It looks dark on light and the model expects the opposite: --invert yes may give a better answer.';
const inverted = 'It looked dark on light and was inverted.';
