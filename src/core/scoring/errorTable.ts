import type { Answer, Probe, Question } from '../diffusion/denoiser.ts';

/**
 * All errors of a run: the only result a run stores. Append-only; readings are pure functions of it.
 *
 * `squared` and `absolute` are row-major [probes.length × classes] as in `Answer`; NaN marks a class that a probe was
 * not asked for. `pixels` is C·H·W, the D of the formulas.
 */
export type ErrorTable = Readonly<{
  classes: number;
  pixels: number;
  probes: readonly Probe[];
  squared: Float32Array;
  absolute: Float32Array;
}>;

/** A table with no probes. */
export const emptyTable = (classes: number, pixels: number): ErrorTable => ({
  classes,
  pixels,
  probes: [],
  squared: new Float32Array(0),
  absolute: new Float32Array(0),
});

/**
 * The table with one more answer at its end. Classes that were not asked become NaN. The old table stays as it is; the
 * two share memory, so `squared.buffer` may be longer than `squared`.
 *
 * @throws RangeError when the answer's length is not probes × classes, or a class is out of range
 */
export function append(table: ErrorTable, { probes, classes }: Question, answer: Answer): ErrorTable {
  const asked = probes.length * classes.length;
  if (answer.squared.length !== asked || answer.absolute.length !== asked) {
    throw new RangeError(`append: expected ${asked} errors, got ${answer.squared.length}`);
  }
  if (classes.some((c) => !Number.isInteger(c) || c < 0 || c >= table.classes)) {
    throw new RangeError(`append: class out of range 0..${table.classes - 1}`);
  }
  const filled = (old: Float32Array, fresh: Float32Array): Float32Array => {
    const grown = extended(old, old.length + probes.length * table.classes);
    for (let j = 0; j < probes.length; j++) {
      for (const [k, c] of classes.entries()) {
        grown[old.length + j * table.classes + c] = fresh[j * classes.length + k]!;
      }
    }
    return grown;
  };
  return {
    ...table,
    probes: [...table.probes, ...probes],
    squared: filled(table.squared, answer.squared),
    absolute: filled(table.absolute, answer.absolute),
  };
}

/** The table as it was after its first `count` probes; shares memory with the whole one. */
export const firstProbes = (table: ErrorTable, count: number): ErrorTable =>
  count === table.probes.length
    ? table
    : {
        ...table,
        probes: table.probes.slice(0, count),
        squared: table.squared.subarray(0, count * table.classes),
        absolute: table.absolute.subarray(0, count * table.classes),
      };

/** How much of a growing buffer is taken: only the table that ends there may go on in it, every other one must copy. */
const taken = new WeakMap<ArrayBufferLike, number>();

/**
 * The same numbers with NaN up to `length`. Tables of one run share a buffer that doubles when it is full, so that
 * appending costs what is appended; numbers of an older table are never overwritten.
 */
function extended(old: Float32Array, length: number): Float32Array {
  const shared = taken.get(old.buffer) === old.length && old.buffer.byteLength >= 4 * length;
  const whole = shared ? new Float32Array(old.buffer) : new Float32Array(Math.max(length, 2 * old.length));
  if (!shared) whole.set(old);
  taken.set(whole.buffer, length);
  return whole.subarray(0, length).fill(Number.NaN, old.length);
}
