// Draws which layer imports which, from the code, into ARCHITECTURE.md; `--check` only says whether it is up to date.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { giveUp } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const page = readFileSync('ARCHITECTURE.md', 'utf8');
const drawn = page.replace(/```mermaid\n[^`]*```/, () => `\`\`\`mermaid\n${graph(edges())}\`\`\``);
if (!process.argv.includes('--check')) writeFileSync('ARCHITECTURE.md', drawn);
else if (drawn !== page) giveUp('The graph in ARCHITECTURE.md is not that of the code. Run: npm run graph');

/** Imports between layers, without those that a longer way leads to as well. @returns {readonly (readonly [string, string])[]} */
function edges() {
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const args = [cruiser, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  /** @type {{ modules: { source: string, dependencies: { resolved: string }[] }[] }} */
  const { modules } = JSON.parse(stdout);
  const pairs = modules.flatMap(({ source, dependencies }) =>
    isTest(source) ? [] : dependencies.map(({ resolved }) => [layerOf(source), layerOf(resolved)]),
  );
  const known = new Map(
    pairs.flatMap(([from, to]) =>
      from && to && from !== to ? [[`${from} ${to}`, /** @type {const} */ ([from, to])]] : [],
    ),
  );
  const all = [...known.values()].sort((a, b) => a.join().localeCompare(b.join()));
  return all.filter(([from, to]) => !all.some(([a, between]) => a === from && leadsTo(all, between, to)));
}

/** @param {readonly (readonly [string, string])[]} pairs @param {string} from @param {string} to @returns {boolean} */
function leadsTo(pairs, from, to) {
  return pairs.some(([a, b]) => a === from && (b === to || leadsTo(pairs, b, to)));
}

/** @param {string} path */
function isTest(path) {
  return /\.(test|bench)\.tsx?$/.test(path);
}

/** @param {string} path */
function layerOf(path) {
  const layer = /^src\/((?:core|ui)\/[^/.]+(?=\/)|[^/]+(?=\/))/.exec(path)?.[1];
  return layer === 'testdata' || layer === 'gallery' || layer === 'core' || layer === 'ui' ? undefined : layer;
}

/** @param {readonly (readonly [string, string])[]} pairs */
function graph(pairs) {
  return `flowchart TB\n${pairs.map(([from, to]) => `  ${from} --> ${to}\n`).join('')}`;
}
