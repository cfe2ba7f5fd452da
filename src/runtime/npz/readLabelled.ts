import { unzipSync } from 'fflate';
import { Fault } from '#core/fault.ts';
import { invalid } from './npyHeader.ts';
import { type NpyArray, readNpy } from './readNpy.ts';

/** Pictures and their classes: `pictures` is uint8, N·H·W·channels in that order, `labels[i]` ≥ 0 names a class. */
export type Labelled = Readonly<{
  count: number;
  height: number;
  width: number;
  channels: 1 | 3;
  pictures: Uint8Array;
  labels: readonly number[];
}>;

/** No array of pictures that fits in memory unpacks to more than this. */
const largest = 2 ** 31;

/**
 * Reads labelled pictures from a .npz file: `x` uint8 N×H×W or N×H×W×3, `y` whole numbers, N or N×1. Other arrays in
 * the file are not unpacked.
 *
 * @throws Fault data-invalid
 */
export function readLabelled(bytes: Uint8Array): Labelled {
  const { x, y } = unpack(bytes);
  const [count = 0, height = 0, width = 0, channels = 1] = x.shape;
  if (!(x.data instanceof Uint8Array)) throw invalid('x', 'pictures must be uint8');
  if (x.shape.length < 3 || x.shape.length > 4 || (channels !== 1 && channels !== 3) || height === 0 || width === 0) {
    throw invalid('x', `its shape (${x.shape.join(', ')}) is not N×H×W or N×H×W×3`);
  }
  const labels = Array.from(y.data);
  if (labels.length !== count || y.shape[0] !== count) {
    throw invalid('y', `it has ${labels.length} labels for ${count} pictures`);
  }
  if (labels.some((label) => label < 0)) throw invalid('y', 'a label is negative');
  return { count, height, width, channels, pictures: x.data, labels };
}

function unpack(bytes: Uint8Array): Readonly<{ x: NpyArray; y: NpyArray }> {
  const files = unzip(bytes);
  const [x, y] = ['x', 'y'].map((name) => {
    const file = files[`${name}.npy`];
    if (!file) throw invalid(name, 'the file does not hold it');
    return readNpy(file, name);
  });
  return { x: x!, y: y! };
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => (name === 'x.npy' || name === 'y.npy') && originalSize <= largest,
    });
  } catch (cause) {
    throw new Fault('data-invalid', 'The file is not a .npz archive, or it is damaged.', {
      remedy: 'Write it with numpy.savez or numpy.savez_compressed.',
      cause,
    });
  }
}
