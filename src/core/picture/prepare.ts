import { autoContrast } from './autoContrast.ts';
import { type Box, centredBox, crop } from './crop.ts';
import { flatten } from './flatten.ts';
import { colour, grey } from './grey.ts';
import { invert } from './invert.ts';
import type { Picture, PictureSpec } from './picture.ts';
import { pictureFromBytes } from './pictureFromBytes.ts';
import type { Pixels8 } from './pixels.ts';
import { resample } from './resample.ts';
import type { Filter } from './resampleKernels.ts';

/** What the user decides about a picture; no crop means the largest centred box of the model's shape. */
export type Choices = Readonly<{ crop?: Box | undefined; invert: boolean; autoContrast: boolean; filter?: Filter }>;

/** Everything as it is: centred, upright tones. */
export const asIs: Choices = { invert: false, autoContrast: false };

/**
 * Makes the picture that the model sees, in this order: crop, lay on white, grey or colour, resample (bicubic unless
 * said otherwise), stretch contrast, invert, normalise. The same choices give the same bytes everywhere.
 *
 * A grey picture for a colour model is resampled as grey, then repeated: the same bytes for a third of the work.
 */
export function prepare(pixels: Pixels8, spec: PictureSpec, choices: Choices): Picture {
  const box = choices.crop ?? centredBox(pixels, spec.width / spec.height);
  const opaque = flatten(crop(pixels, box));
  const toned = spec.channels === 1 ? grey(opaque) : opaque;
  const resized = resample(toned, spec.width, spec.height, choices.filter ?? 'bicubic');
  const small = spec.channels === 1 ? resized : colour(resized);
  const stretched = choices.autoContrast ? autoContrast(small) : small;
  const final = choices.invert ? invert(stretched) : stretched;
  return pictureFromBytes(Uint8Array.from(final.data), spec);
}
