// Compares the compressed size of the built JavaScript with the budgets in package.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Bytes of every built script after gzip, largest first; ONNX Runtime's own loader is reported apart. `first` are those
 * that the page is drawn with, `worker` those of the workers, `later` those that are only fetched when a part of the page
 * is opened.
 *
 * @param {string} [dist]
 * @returns {readonly { name: string, bytes: number, when: 'first' | 'worker' | 'later' | 'engine' }[]}
 */
export function scriptSizes(dist = fileURLToPath(new URL('../dist', import.meta.url))) {
  const atOnce = staticImports(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));
  return readdirSync(join(dist, 'assets'))
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => ({
      name,
      bytes: gzipSync(readFileSync(join(dist, 'assets', name))).length,
      when: /^ort[-.]/.test(name) ? /** @type {const} */ ('engine') : whenOf(atOnce.get(`assets/${name}`)),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** @type {(atOnce: boolean | undefined) => 'worker' | 'first' | 'later'} */
const whenOf = (atOnce) => (atOnce === undefined ? 'worker' : atOnce ? 'first' : 'later');

/**
 * Of each file of the page, whether it is fetched with the page; workers have no entry.
 *
 * @param {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} manifest
 */
function staticImports(manifest) {
  const found = new Map(Object.values(manifest).map(({ file }) => [file, false]));
  /** @param {{ file: string, imports?: string[] } | undefined} chunk */
  const follow = (chunk) => {
    if (chunk === undefined || found.get(chunk.file)) return;
    found.set(chunk.file, true);
    for (const key of chunk.imports ?? []) follow(manifest[key]);
  };
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) follow(chunk);
  return found;
}

const parts = /** @type {const} */ ({
  first: 'before the first paint',
  worker: 'in the workers',
  later: 'when a part of the page is opened',
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { budget } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const sizes = scriptSizes();
  for (const { name, bytes, when } of sizes) console.log(`${(bytes / 1000).toFixed(1)} kB  ${name} (${when})`);
  for (const [part, words] of Object.entries(parts)) {
    const total = sizes.filter(({ when }) => when === part).reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${(total / 1000).toFixed(1)} kB of ${budget[part] / 1000} kB ${words}`);
    if (total > budget[part]) process.exitCode = 1;
  }
}
