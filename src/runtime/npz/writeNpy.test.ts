import { expect, it } from 'vitest';
import { npyHeader } from './npyHeader.ts';
import { writeNpy } from './writeNpy.ts';

it('writes what NumPy writes', () => {
  // numpy.save of numpy.array([[1.5, -2.0]], dtype="<f8")
  const golden = `${"\x93NUMPY\x01\x00v\x00{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }".padEnd(127, ' ')}\n`;
  const file = writeNpy(Float64Array.of(1.5, -2), [1, 2]);
  expect(String.fromCharCode(...file.subarray(0, 128))).toBe(golden);
  expect([...new Float64Array(file.slice(128).buffer)]).toEqual([1.5, -2]);
});

it('is read back, of every type and number of dimensions', () => {
  for (const values of [Uint8Array.of(1, 2, 3, 4), Float32Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4)]) {
    for (const shape of [[4], [2, 2], [1, 2, 2]]) {
      const file = writeNpy(values, shape);
      const header = npyHeader(file, 'x');
      expect(header.shape).toEqual(shape);
      expect(header.offset % 64).toBe(0);
      expect(file.length - header.offset).toBe(values.byteLength);
    }
  }
  expect(() => writeNpy(Uint8Array.of(1), [2])).toThrow(RangeError);
});
