/**
 * Runs A and B by turns, each first as often as the other, and measures the CPU time of this process.
 *
 * @param {() => Promise<void>} a
 * @param {() => Promise<void>} b
 * @param {{ pairs: number, repeats?: number }} options repeats: runs in one sample
 * @returns {Promise<readonly { a: number, b: number }[]>} CPU seconds of one run, pair by pair
 */
export async function cpuPairs(a, b, { pairs, repeats = 1 }) {
  const samples = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) {
      const first = await cpuSeconds(a, repeats);
      samples.push({ a: first, b: await cpuSeconds(b, repeats) });
    } else {
      const first = await cpuSeconds(b, repeats);
      samples.push({ a: await cpuSeconds(a, repeats), b: first });
    }
  }
  return samples;
}

/**
 * @param {() => Promise<void>} work
 * @param {number} repeats
 */
async function cpuSeconds(work, repeats) {
  const before = process.cpuUsage();
  for (let i = 0; i < repeats; i++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / repeats;
}

/**
 * Median and range.
 *
 * @param {readonly number[]} values
 * @returns {{ median: number, low: number, high: number, count: number }}
 */
export function spread(values) {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (/** @type {number} */ i) => sorted[i] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, low: at(0), high: at(sorted.length - 1), count: sorted.length };
}
