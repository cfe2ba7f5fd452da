/**
 * Standard errors in one byte: 0 stands for "unknown" (NaN), 1 for zero, 2 … 255 for largest · 2^(−20 · (255 − code) / 253).
 *
 * A decoded value is within 2.8 % of the encoded one; what is below a millionth of the largest is raised to that.
 */
const STEP = 20 / 253;

/** Code of one standard error. */
export function encodeSpread(value: number, largest: number): number {
  if (!Number.isFinite(value)) return 0;
  if (value === 0 || largest === 0) return 1;
  return Math.max(2, 255 - Math.round(Math.log2(largest / value) / STEP));
}

/** The standard error that a code stands for. */
export function decodeSpread(code: number, largest: number): number {
  if (code === 0) return Number.NaN;
  return code === 1 ? 0 : largest * 2 ** (-STEP * (255 - code));
}
