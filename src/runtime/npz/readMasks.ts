import { unzipSync } from 'fflate';
import { Fault } from '#core/fault.ts';
import { readNpy } from './readNpy.ts';

/** Regions of pictures: `data` is uint8, N·H·W, the share of each pixel's area that lies inside, 0 … 255. */
export type Masks = Readonly<{ count: number; height: number; width: number; data: Uint8Array }>;

/** Reads `masks`, uint8 N×H×W, from a .npz file as training/masks.py writes it. @throws Fault data-invalid */
export function readMasks(bytes: Uint8Array): Masks {
  const unusable = (why: string, cause?: unknown) =>
    new Fault('data-invalid', `The masks cannot be used: ${why}.`, {
      remedy: 'Write them with training/masks.py, or numpy.savez(file, masks=…): uint8 N×H×W.',
      cause,
    });
  let file: Uint8Array | undefined;
  try {
    file = unzipSync(bytes, { filter: ({ name }) => name === 'masks.npy' })['masks.npy'];
  } catch (error) {
    throw unusable('the file is not a .npz archive', error);
  }
  if (file === undefined) throw unusable('the file holds no array "masks"');
  const { shape, data } = readNpy(file, 'masks');
  const [count = 0, height = 0, width = 0] = shape;
  if (!(data instanceof Uint8Array) || shape.length !== 3) throw unusable('they are not uint8 N×H×W');
  return { count, height, width, data };
}
