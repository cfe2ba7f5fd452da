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
 * The table with one more answer at its end. Classes that were not asked become NaN.
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
  return {
    ...table,
    probes: [...table.probes, ...probes],
    squared: extend(table.squared, answer.squared),
    absolute: extend(table.absolute, answer.absolute),
  };

  function extend(old: Float32Array, fresh: Float32Array): Float32Array {
    const grown = new Float32Array(old.length + probes.length * table.classes).fill(Number.NaN, old.length);
    grown.set(old);
    for (let j = 0; j < probes.length; j++) {
      for (const [k, c] of classes.entries()) {
        grown[old.length + j * table.classes + c] = fresh[j * classes.length + k]!;
      }
    }
    return grown;
  }
}
