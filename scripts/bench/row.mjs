import { spread } from './pairs.mjs';

/** @typedef {{ what: string, figure: string, target?: string, met?: boolean, note?: string }} Row */
/** @typedef {{ title: string, text: string, rows: readonly Row[] }} Topic */

/**
 * "1.03 (1.01 to 1.06, 15 times)".
 *
 * @param {readonly number[]} values
 * @param {(value: number) => string} [format]
 */
export function figure(values, format = (value) => value.toFixed(2)) {
  if (values.length === 0) return 'not measured';
  const { median, low, high, count } = spread(values);
  return count === 1 ? format(median) : `${format(median)} (${format(low)} to ${format(high)}, ${count} times)`;
}

/** @param {number} ms */
export const milliseconds = (ms) => `${Math.round(ms)} ms`;

/** @param {number} bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
