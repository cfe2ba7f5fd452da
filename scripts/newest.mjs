import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the youngest file under the given files and folders was changed, in ms; 0 for those that do not exist.
 *
 * @param {readonly string[]} paths
 * @returns {number}
 */
export function newest(paths) {
  return Math.max(0, ...paths.map(changed));
}

/**
 * True when `output` is missing or older than any of `inputs`.
 *
 * @param {string} output
 * @param {readonly string[]} inputs
 */
export const isStale = (output, inputs) => changed(output) < newest(inputs);

/** @param {string} path @returns {number} */
function changed(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
