import { pathToFileURL } from 'node:url';
import { giveUp, run } from '../run.mjs';
import { cpuPairs, spread } from './pairs.mjs';
import { figure } from './row.mjs';

/** @typedef {{ evaluations: number, whole(): Promise<void>, bare(): Promise<void>, release(): Promise<void> }} Subject */

const folder = 'node_modules/.cache/bench';
const slowest = 5.5;
const mostOverhead = 1.15;

/**
 * WebAssembly against the native engine, and whole runs against their bare session calls; one thread, CPU time.
 *
 * @param {{ quick: boolean }} options
 * @returns {Promise<readonly import('./row.mjs').Topic[]>}
 */
export async function benchEngines({ quick }) {
  const open = await build();
  const pairs = quick ? 3 : 15;
  const short = { levels: quick ? 4 : 8, draws: 1 };
  const wasm = await open({ id: 'fashion-mnist', engine: 'wasm', ...short });
  const native = await open({ id: 'fashion-mnist', engine: 'cpu', ...short });
  for (const subject of [wasm, native]) await warm(subject);
  const speeds = await cpuPairs(wasm.bare, native.bare, { pairs });
  await native.release();
  const overheads = await cpuPairs(wasm.whole, wasm.bare, { pairs });
  await wasm.release();

  const tiny = await open({ id: 'tiny', engine: 'wasm', levels: 24, draws: 2 });
  await warm(tiny);
  const tinyOverheads = await cpuPairs(tiny.whole, tiny.bare, { pairs, repeats: quick ? 1 : 4 });
  await tiny.release();

  const slowness = speeds.map(({ a, b }) => a / b);
  return [
    {
      title: 'Speed of WebAssembly',
      text: `The scoring graph of \`fashion-mnist\`, 4 probes of 10 classes a call, one thread, CPU time, both engines by turns in one process (\`onnxruntime-web\` and \`onnxruntime-node\`, its CPU provider). The ratio, too, belongs to a kind of processor: the native provider uses vectors as wide as it has (512 bits with AVX-512), WebAssembly 128 bits.`,
      rows: [
        {
          what: 'CPU time of WebAssembly ÷ native',
          figure: figure(slowness),
          target: `≤ ${slowest}`,
          met: spread(slowness).median <= slowest,
        },
        {
          what: 'WebAssembly, evaluations per CPU second',
          figure: figure(
            speeds.map(({ a }) => wasm.evaluations / a),
            whole,
          ),
        },
        {
          what: 'native, evaluations per CPU second',
          figure: figure(
            speeds.map(({ b }) => wasm.evaluations / b),
            whole,
          ),
        },
      ],
    },
    {
      title: 'Overhead of the pipeline',
      text: 'CPU time of a whole run (plan, noise, queue, session, checks, table, one reading) ÷ CPU time of its session calls alone, repeated with the same tensors; WebAssembly, one thread, 4 probes a call, by turns in one process.',
      rows: [overheadRow('fashion-mnist', overheads), overheadRow('tiny', tinyOverheads)],
    },
  ];
}

/**
 * @param {string} model
 * @param {readonly { a: number, b: number }[]} pairs
 */
function overheadRow(model, pairs) {
  const ratios = pairs.map(({ a, b }) => a / b);
  return {
    what: `\`${model}\``,
    figure: figure(ratios, (ratio) => ratio.toFixed(3)),
    target: `≤ ${mostOverhead}`,
    met: spread(ratios).median <= mostOverhead,
  };
}

/** @param {Subject} subject The first run puts its calls on record. */
async function warm(subject) {
  await subject.whole();
  await subject.bare();
}

/** @param {number} value */
const whole = (value) => value.toFixed(0);

/** Bundles what is measured. */
async function build() {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
  const args = [...vite, '--ssr', 'src/cli/benchMain.ts', '--outDir', folder];
  if (run(process.execPath, args, { quiet: true }) !== 0) giveUp('The benchmark could not be built, see above.');
  const { openSubject } = await import(pathToFileURL(`${folder}/main.mjs`).href);
  /** @type {(options: { id: string, engine: 'wasm' | 'cpu', levels: number, draws: number }) => Promise<Subject>} */
  const open = (options) => openSubject({ models: 'public/models', ...options });
  return open;
}
