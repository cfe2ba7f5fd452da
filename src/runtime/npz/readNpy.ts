import { invalid, npyHeader } from './npyHeader.ts';

/** An array of whole numbers from a .npy file, row-major. */
export type NpyArray = Readonly<{ shape: readonly number[]; data: Uint8Array | Float64Array }>;

/** How to read one element, and its size; `|u1` arrays are not copied. */
const readers: Readonly<Record<string, readonly [bytes: number, read: (view: DataView, at: number) => number]>> = {
  '|u1': [1, (view, at) => view.getUint8(at)],
  '|b1': [1, (view, at) => view.getUint8(at)],
  '|i1': [1, (view, at) => view.getInt8(at)],
  '<u2': [2, (view, at) => view.getUint16(at, true)],
  '<i2': [2, (view, at) => view.getInt16(at, true)],
  '<u4': [4, (view, at) => view.getUint32(at, true)],
  '<i4': [4, (view, at) => view.getInt32(at, true)],
  '<u8': [8, (view, at) => Number(view.getBigUint64(at, true))],
  '<i8': [8, (view, at) => Number(view.getBigInt64(at, true))],
};

/**
 * Reads a .npy file of whole numbers: uint8 as they are (a view, not a copy), other widths as float64.
 *
 * @throws Fault data-invalid for anything else, for column-major order and for a length that does not fit the shape
 */
export function readNpy(bytes: Uint8Array, name: string): NpyArray {
  const { descr, fortran, shape, offset } = npyHeader(bytes, name);
  const reader = readers[descr];
  if (!reader) throw invalid(name, `its numbers are of type ${descr}, not whole numbers`);
  const [size, read] = reader;
  const count = shape.reduce((product, n) => product * n, 1);
  if (bytes.length - offset !== count * size) {
    throw invalid(name, `its shape (${shape.join(', ')}) needs ${count * size} bytes, it has ${bytes.length - offset}`);
  }
  if (fortran && shape.length > 1) throw invalid(name, 'it is stored column by column');
  const body = bytes.subarray(offset);
  if (descr === '|u1') return { shape, data: body };
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return { shape, data: Float64Array.from({ length: count }, (_, i) => read(view, i * size)) };
}
