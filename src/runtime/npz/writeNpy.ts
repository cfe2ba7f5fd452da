/** How NumPy calls the types that are written. */
const descrs = [
  [Uint8Array, '|u1'],
  [Float32Array, '<f4'],
  [Float64Array, '<f8'],
] as const;

/**
 * A .npy file, version 1.0, row-major and little-endian.
 *
 * @param shape whose product is the number of values
 * @throws RangeError when it is not
 * @source NEP 1, "A simple file format for NumPy arrays"
 */
export function writeNpy(values: Uint8Array | Float32Array | Float64Array, shape: readonly number[]): Uint8Array {
  if (shape.reduce((product, size) => product * size, 1) !== values.length) {
    throw new RangeError(`writeNpy: ${values.length} values do not fill ${shape.join('×')}`);
  }
  const descr = descrs.find(([type]) => values instanceof type)![1];
  const said = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  // The data begins at a multiple of 64 bytes; the header ends with a new line.
  const start = Math.ceil((10 + said.length + 1) / 64) * 64;
  const file = new Uint8Array(start + values.byteLength);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(file.buffer).setUint16(8, start - 10, true);
  file.set(
    Uint8Array.from(`${said.padEnd(start - 11, ' ')}\n`, (letter) => letter.charCodeAt(0)),
    10,
  );
  const view = new DataView(file.buffer, start);
  if (values instanceof Uint8Array) file.set(values, start);
  else if (values instanceof Float32Array) for (const [i, v] of values.entries()) view.setFloat32(4 * i, v, true);
  else for (const [i, v] of values.entries()) view.setFloat64(8 * i, v, true);
  return file;
}
