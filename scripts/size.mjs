// Compares the compressed size of the built JavaScript with the budgets in package.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Bytes of every built script after gzip, largest first; ONNX Runtime's own loader is reported apart. `later` are those
 * that are only fetched when a part of the page is opened; workers count as fetched at once.
 *
 * @param {string} [dist]
 * @returns {readonly { name: string, bytes: number, ours: boolean, later: boolean }[]}
 */
export function scriptSizes(dist = fileURLToPath(new URL('../dist', import.meta.url))) {
  const atOnce = staticImports(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));
  return readdirSync(join(dist, 'assets'))
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => ({
      name,
      bytes: gzipSync(readFileSync(join(dist, 'assets', name))).length,
      ours: !/^ort[-.]/.test(name),
      later: atOnce.get(`assets/${name}`) === false,
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { budget } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const sizes = scriptSizes();
  for (const { name, bytes, ours, later } of sizes)
    console.log(`${(bytes / 1000).toFixed(1)} kB  ${name}${ours ? '' : ' (not counted)'}${later ? ' (later)' : ''}`);
  const total = (/** @type {boolean} */ later) =>
    sizes.filter((size) => size.ours && size.later === later).reduce((sum, { bytes }) => sum + bytes, 0);
  const [first, later] = [total(false), total(true)];
  console.log(`${(first / 1000).toFixed(1)} kB of ${budget.first / 1000} kB before the first verdict`);
  console.log(`${(later / 1000).toFixed(1)} kB of ${budget.later / 1000} kB when a part of the page is opened`);
  process.exitCode = first > budget.first || later > budget.later ? 1 : 0;
}
