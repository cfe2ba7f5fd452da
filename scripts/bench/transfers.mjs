import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
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
  const patient = total - sum(transfers.map(savedByPatience));
  const { budget } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = sum(
    scriptSizes('dist').flatMap(({ bytes, when }) => (when === 'first' || when === 'worker' ? [bytes] : [])),
  );
  return {
    title: 'Bytes before the first result',
    text: 'All that a visitor with nothing stored receives, compressed and with headers, from opening the page to the first point of `fashion-mnist`. The server of `npm start` compresses the engine while the visitor waits (Brotli 5); a host does it once and better.',
    rows: [
      {
        what: 'all',
        figure: megabytes(total),
        target: `≤ ${megabytes(most)}`,
        met: total <= most,
        note: `ONNX Runtime and the model are ${((100 * sum(bytesOf(transfers, 0, 1))) / total).toFixed(0)} % of it.`,
      },
      {
        what: 'all, from a host that compresses the engine with Brotli 9',
        figure: megabytes(patient),
        target: `≤ ${megabytes(most)}`,
        met: patient <= most,
      },
      ...kinds.map(([what], k) => ({
        what,
        figure: megabytes(sum(bytesOf(transfers, k))),
      })),
      {
        what: 'all scripts we wrote or bundle, gzip',
        figure: kilobytes(scripts),
        target: `≤ ${kilobytes(budget.first + budget.worker)}`,
        met: scripts <= budget.first + budget.worker,
      },
    ],
  };
}

/** @param {Transfer} transfer What slower compression would save. */
function savedByPatience({ path, bytes }) {
  if (!path.endsWith('.wasm')) return 0;
  const raw = readFileSync(`dist/assets/${basename(path)}`);
  return bytes - brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/**
 * @param {readonly Transfer[]} transfers
 * @param {...number} chosen indices of `kinds`
 */
const bytesOf = (transfers, ...chosen) =>
  transfers.flatMap((each) => (chosen.includes(kindOf(each)) ? [each.bytes] : []));

/** @param {Transfer} transfer */
const kindOf = ({ path }) => kinds.findIndex(([, is]) => is(path));

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
