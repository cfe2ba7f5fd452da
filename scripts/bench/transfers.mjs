import { readFileSync } from 'node:fs';
import { scriptSizes } from '../size.mjs';
import { kilobytes, megabytes } from './row.mjs';

/** @typedef {{ path: string, bytes: number }} Transfer */

const most = 6e6;
/** @type {readonly (readonly [string, (path: string) => boolean])[]} */
const kinds = [
  ['engine', (path) => /\.wasm$|\/ort[-.][^/]*\.m?js$/.test(path)],
  ['model', (path) => path.includes('/models/')],
  ['page, scripts, samples', () => true],
];

/**
 * Bytes before the first point, and of our own scripts.
 *
 * @param {readonly Transfer[]} transfers
 * @returns {import('./row.mjs').Topic}
 */
export function transferTopic(transfers) {
  const total = sum(transfers.map(({ bytes }) => bytes));
  const { budget } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = sum(scriptSizes('dist/assets').flatMap(({ bytes, ours }) => (ours ? [bytes] : [])));
  return {
    title: 'Bytes before the first result',
    text: 'All that a visitor with nothing stored receives, compressed and with headers, from opening the page to the first point of `fashion-mnist`. The server of `npm start` compresses the engine less (Brotli 5) than a host would that does it once (Brotli 11).',
    rows: [
      { what: 'all', figure: megabytes(total), target: `≤ ${megabytes(most)}`, met: total <= most },
      ...kinds.map(([what], k) => ({
        what,
        figure: megabytes(sum(transfers.flatMap((each) => (kindOf(each) === k ? [each.bytes] : [])))),
      })),
      {
        what: 'all scripts we wrote or bundle, gzip',
        figure: kilobytes(scripts),
        target: `≤ ${kilobytes(budget.scripts)}`,
        met: scripts <= budget.scripts,
      },
    ],
  };
}

/** @param {Transfer} transfer */
const kindOf = ({ path }) => kinds.findIndex(([, is]) => is(path));

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
