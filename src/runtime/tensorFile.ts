import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { Fault } from '#core/fault.ts';
import type { PictureErrors, TensorPlan } from '#core/replay/errorTensor.ts';
import { MAX_CLASSES, MAX_LEVELS, SIGMA_RANGE } from './limits.ts';
import { parseWith } from './parseWith.ts';
import { modelIdSchema, real, record, sha256Schema, text, whole } from './schemas.ts';

/** What a tensor file holds, and how its numbers came about. */
export type TensorHeader = Readonly<{
  model: string;
  sha256: string;
  engine: string;
  seed: number;
  /** Name of the data's file or folder, and number of the first picture. */
  data: string;
  offset: number;
  plan: TensorPlan;
  classes: number;
  pixels: number;
}>;

const MOST_ROUNDS = 4096;
const FULL = 32767;
const LONGEST_HEADER = 4096;

const headerSchema = record({
  elbow: v.literal('tensor', 'must be "tensor"'),
  format: v.literal(1, 'must be 1'),
  model: modelIdSchema,
  sha256: sha256Schema,
  engine: text(1, 1000),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  data: text(1, 1000),
  offset: whole(0, 1e9),
  plan: record({
    levels: whole(1, MAX_LEVELS),
    rounds: whole(1, MOST_ROUNDS),
    sigmaMin: real(...SIGMA_RANGE),
    sigmaMax: real(...SIGMA_RANGE),
  }),
  classes: whole(2, MAX_CLASSES),
  pixels: whole(1, 1e8),
});

/**
 * A tensor file is one line of JSON, then one record a picture, all little-endian: class (uint32), then squared errors,
 * then absolute errors. Errors are P float32 class means, P float32 scales, and P × K int16 parts: the error of class k at
 * probe p is mean + scale · part / 32767, within half a part. Differences of classes are what counts, so those get the bits.
 */
export const recordBytes = ({ plan, classes }: TensorHeader): number =>
  4 + 2 * plan.levels * plan.rounds * (8 + 2 * classes);

/** The file's first line, as bytes. */
export const headerBytes = (header: TensorHeader): Uint8Array =>
  strToU8(`${JSON.stringify({ elbow: 'tensor', format: 1, ...header })}\n`);

/** The header at the start of a tensor file, and where its records begin. @throws Fault data-invalid */
export function readHeader(bytes: Uint8Array, subject: string): Readonly<{ header: TensorHeader; start: number }> {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(10);
  if (end < 0) throw invalid(subject, 'it does not begin with a line of JSON');
  const {
    elbow: _,
    format: __,
    ...header
  } = parseWith(headerSchema, jsonIn(bytes.subarray(0, end)), {
    code: 'data-invalid',
    subject,
    remedy: 'Name a file that elbow tensor wrote.',
  });
  return { header, start: end + 1 };
}

/** One picture's record. */
export function encodeRecord(header: TensorHeader, { truth, squared, absolute }: PictureErrors): Uint8Array {
  const bytes = new Uint8Array(recordBytes(header));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, truth, true);
  const half = (bytes.length - 4) / 2;
  encodeErrors(new DataView(bytes.buffer, 4, half), squared, header.classes);
  encodeErrors(new DataView(bytes.buffer, 4 + half), absolute, header.classes);
  return bytes;
}

/** The picture in record number `index` of the records. @throws Fault data-invalid */
export function decodeRecord(header: TensorHeader, records: Uint8Array, index: number, subject: string): PictureErrors {
  const size = recordBytes(header);
  const bytes = records.subarray(index * size, (index + 1) * size);
  if (bytes.length < size) throw invalid(subject, `picture ${index} is cut off`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const truth = view.getUint32(0, true);
  if (truth >= header.classes) throw invalid(subject, `picture ${index} has the class ${truth}`);
  const half = (size - 4) / 2;
  const part = (from: number) => {
    const errors = decodeErrors(new DataView(bytes.buffer, bytes.byteOffset + from, half), header.classes);
    if (!errors.every((error) => error >= 0 && error < Number.POSITIVE_INFINITY)) {
      throw invalid(subject, `an error of picture ${index} is not a positive number`);
    }
    return errors;
  };
  return { truth, squared: part(4), absolute: part(4 + half) };
}

function encodeErrors(view: DataView, errors: Float32Array, classes: number): void {
  const probes = errors.length / classes;
  for (let p = 0; p < probes; p++) {
    const row = errors.subarray(p * classes, (p + 1) * classes);
    const mean = Math.fround(row.reduce((sum, error) => sum + error, 0) / classes);
    const scale = Math.fround(row.reduce((most, error) => Math.max(most, Math.abs(error - mean)), 0) * (1 + 2 ** -22));
    view.setFloat32(4 * p, mean, true);
    view.setFloat32(4 * (probes + p), scale, true);
    for (let k = 0; k < classes; k++) {
      const part = scale === 0 ? 0 : Math.round(((row[k]! - mean) / scale) * FULL);
      view.setInt16(8 * probes + 2 * (p * classes + k), part, true);
    }
  }
}

function decodeErrors(view: DataView, classes: number): Float32Array {
  const probes = view.byteLength / (8 + 2 * classes);
  const errors = new Float32Array(probes * classes);
  for (let p = 0; p < probes; p++) {
    const mean = view.getFloat32(4 * p, true);
    const step = view.getFloat32(4 * (probes + p), true) / FULL;
    for (let k = 0; k < classes; k++) {
      // An error next to nothing may come out a hair below it.
      errors[p * classes + k] = Math.max(0, mean + step * view.getInt16(8 * probes + 2 * (p * classes + k), true));
    }
  }
  return errors;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

const invalid = (subject: string, cause: string) =>
  new Fault('data-invalid', `${subject} is not a tensor file: ${cause}.`, {
    remedy: 'Name a file that elbow tensor wrote.',
  });
