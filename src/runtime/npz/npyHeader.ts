import { Fault } from '#core/fault.ts';

/** What the header of a .npy file says, and where its data begins. */
export type NpyHeader = Readonly<{ descr: string; fortran: boolean; shape: readonly number[]; offset: number }>;

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const dictionary =
  /^\{\s*'descr':\s*'([^']*)',\s*'fortran_order':\s*(True|False),\s*'shape':\s*\(([\d,\s]*)\),?\s*\}\s*$/;

/**
 * Reads the header of a .npy file, format version 1, 2 or 3.
 *
 * @throws Fault data-invalid
 * @source NEP 1, "A simple file format for NumPy arrays"
 */
export function npyHeader(bytes: Uint8Array, name: string): NpyHeader {
  if (bytes.length < 12 || magic.some((byte, i) => bytes[i] !== byte)) throw invalid(name, 'it is not a .npy array');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6]!;
  if (version < 1 || version > 3) throw invalid(name, `its format version is ${version}`);
  const start = version === 1 ? 10 : 12;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > bytes.length) throw invalid(name, 'it ends inside its header');
  const match = dictionary.exec(
    Array.from(bytes.subarray(start, start + length), (byte) => String.fromCharCode(byte)).join(''),
  );
  if (!match) throw invalid(name, 'its header cannot be read');
  return {
    descr: match[1]!,
    fortran: match[2] === 'True',
    shape: match[3]!.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number(size)])),
    offset: start + length,
  };
}

/** The fault of an array that cannot be used. */
export const invalid = (name: string, why: string): Fault =>
  new Fault('data-invalid', `The array "${name}" cannot be used: ${why}.`, {
    remedy: 'Write it with numpy.savez(file, x=pictures, y=labels): x uint8 N×H×W or N×H×W×3, y whole numbers.',
  });
