import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import { decodeRecord, encodeRecord, headerBytes, readHeader, recordBytes, type TensorHeader } from './tensorFile.ts';

const header: TensorHeader = {
  model: 'tiny',
  sha256: 'ab'.repeat(32),
  engine: 'onnxruntime 1.30.0 wasm',
  seed: 7,
  data: 'digits.npz',
  offset: 3,
  plan: { levels: 2, rounds: 2, sigmaMin: 0.1, sigmaMax: 20 },
  classes: 3,
  pixels: 64,
};

/** Errors of any size, classes close together or far apart. */
const anyErrors = fc
  .array(
    fc.record({
      base: fc.double({ min: 0, max: 1e4, noNaN: true }),
      spread: fc.constantFrom(0, 1e-6, 1e-3, 1, 1e3),
      gaps: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((probes) =>
    Float32Array.from(probes.flatMap(({ base, spread, gaps }) => gaps.map((gap) => base + spread * gap))),
  );

const anyPicture = fc.record({ truth: fc.nat(2), squared: anyErrors, absolute: anyErrors });

/** Half a part of the largest distance from the classes' mean, and what float32 may round off, next to nothing too. */
function expectWithinHalfAPart(seen: Float32Array, sent: Float32Array): void {
  for (let p = 0; p < sent.length; p += header.classes) {
    const row = [...sent.subarray(p, p + header.classes)];
    const mean = row.reduce((sum, error) => sum + error, 0) / row.length;
    const scale = Math.max(...row.map((error) => Math.abs(error - mean)));
    const most = Math.max(...row);
    for (const [c, error] of row.entries()) {
      expect(Math.abs(seen[p + c]! - error)).toBeLessThanOrEqual(
        (0.5001 * scale) / 32767 + most * 2 ** -22 + 2 ** -147,
      );
    }
  }
}

it('gives errors back within half a part, and the class as it was', () => {
  fc.assert(
    fc.property(anyPicture, (picture) => {
      const seen = decodeRecord(header, encodeRecord(header, picture), 0, 'file');
      expect(seen.truth).toBe(picture.truth);
      expectWithinHalfAPart(seen.squared, picture.squared);
      expectWithinHalfAPart(seen.absolute, picture.absolute);
    }),
  );
});

it('finds every record where it was written', () => {
  fc.assert(
    fc.property(fc.array(anyPicture, { minLength: 1, maxLength: 5 }), (pictures) => {
      const records = Buffer.concat(pictures.map((picture) => encodeRecord(header, picture)));
      expect(records.length).toBe(pictures.length * recordBytes(header));
      for (const [i, picture] of pictures.entries()) {
        const alone = decodeRecord(header, encodeRecord(header, picture), 0, 'file');
        expect(decodeRecord(header, records, i, 'file')).toEqual(alone);
      }
    }),
  );
});

it('gives its header back, and says where the records begin', () => {
  const bytes = headerBytes(header);
  expect(readHeader(Uint8Array.from([...bytes, 1, 2, 3]), 'file')).toEqual({ header, start: bytes.length });
});

const [sample] = fc.sample(anyPicture, { numRuns: 1, seed: 3 }) as [
  { truth: number } & Parameters<typeof encodeRecord>[1],
];
const spoilt = (change: (view: DataView) => void) => {
  const bytes = encodeRecord(header, sample);
  change(new DataView(bytes.buffer));
  return bytes;
};

it.each([
  ['cut off', encodeRecord(header, sample).slice(0, -1), 'picture 0 is cut off'],
  ['of a class that is none', spoilt((view) => view.setUint32(0, 3, true)), 'picture 0 has the class 3'],
  [
    'with a mean that is no number',
    spoilt((view) => view.setFloat32(4, Number.NaN, true)),
    'an error of picture 0 is not a positive number',
  ],
  [
    'with a scale that is infinite',
    spoilt((view) => view.setFloat32(4 + 16, Number.POSITIVE_INFINITY, true)),
    'an error of picture 0 is not a positive number',
  ],
])('refuses a record %s', (_, bytes, words) => {
  expect(() => decodeRecord(header, bytes, 0, 'errors.bin')).toThrow(`errors.bin is not a tensor file: ${words}.`);
});

it('refuses a file with another header, naming what is wrong', () => {
  const line = (change: object) =>
    new TextEncoder().encode(`${JSON.stringify({ elbow: 'tensor', format: 1, ...header, ...change })}\n`);
  expect(() => readHeader(line({ format: 2 }), 'file')).toThrow('format must be 1');
  expect(() => readHeader(line({ classes: 1 }), 'file')).toThrow('classes must be a whole number from 2');
  expect(() => readHeader(line({ plan: { ...header.plan, rounds: 0 } }), 'file')).toThrow('plan.rounds must be');
  expect(() => readHeader(headerBytes(header).slice(0, -1), 'file')).toThrow('does not begin with a line of JSON');
});

it('answers any other bytes with a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        readHeader(Uint8Array.from([...bytes, 10]), 'file');
        expect.unreachable();
      } catch (error) {
        expect(isFault(error) && error.code).toBe('data-invalid');
      }
    }),
  );
});
