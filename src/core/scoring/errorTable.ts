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
  const line = lineOf(table);
  const filled = (old: Float32Array, fresh: Float32Array): Float32Array => {
    const grown = extended(old, old.length + probes.length * table.classes);
    for (let j = 0; j < probes.length; j++) {
      for (const [k, c] of classes.entries()) {
        grown[old.length + j * table.classes + c] = fresh[j * classes.length + k]!;
      }
    }
    return grown;
  };
  const grown = {
    ...table,
    probes: [...table.probes, ...probes],
    squared: filled(table.squared, answer.squared),
    absolute: filled(table.absolute, answer.absolute),
  };
  lines.set(grown, line.length === table.probes.length ? line : { length: 0 });
  lineOf(grown).length = grown.probes.length;
  evaluations.set(grown, evaluationsIn(table) + countIn(answer.squared));
  return grown;
}

/** The table as it was after its first `count` probes; shares memory with the whole one. */
export function firstProbes(table: ErrorTable, count: number): ErrorTable {
  if (count === table.probes.length) return table;
  const part = {
    ...table,
    probes: table.probes.slice(0, count),
    squared: table.squared.subarray(0, count * table.classes),
    absolute: table.absolute.subarray(0, count * table.classes),
  };
  lines.set(part, lineOf(table));
  return part;
}

/** Network evaluations (NFE) that a table holds: its errors that were asked for. A table that grew is not counted anew. */
export function evaluationsIn(table: ErrorTable): number {
  const known = evaluations.get(table);
  if (known !== undefined) return known;
  const counted = countIn(table.squared);
  evaluations.set(table, counted);
  return counted;
}

const evaluations = new WeakMap<ErrorTable, number>();

function countIn(errors: Float32Array): number {
  let asked = 0;
  for (const error of errors) if (!Number.isNaN(error)) asked++;
  return asked;
}

/** Whether `table` begins with all of `older`, being the same or grown from it by `append`; never true by chance. */
export const growsFrom = (older: ErrorTable, table: ErrorTable): boolean =>
  lineOf(older) === lineOf(table) && older.probes.length <= table.probes.length;

/** Tables that grew from one another, and how far the longest has grown: only that one goes on, others branch off. */
type Line = { length: number };

const lines = new WeakMap<ErrorTable, Line>();

function lineOf(table: ErrorTable): Line {
  const known = lines.get(table);
  if (known !== undefined) return known;
  const line = { length: table.probes.length };
  lines.set(table, line);
  return line;
}

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
