// Compares the compressed size of the built JavaScript with the budget in package.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Bytes of every built script after gzip, largest first; ONNX Runtime's own loader is reported apart.
 *
 * @param {string} [folder]
 * @returns {readonly { name: string, bytes: number, ours: boolean }[]}
 */
export const scriptSizes = (folder = fileURLToPath(new URL('../dist/assets', import.meta.url))) =>
  readdirSync(folder)
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name))).length, ours: !/^ort[-.]/.test(name) }))
    .sort((a, b) => b.bytes - a.bytes);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { budget } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const sizes = scriptSizes();
  for (const { name, bytes, ours } of sizes)
    console.log(`${(bytes / 1000).toFixed(1)} kB  ${name}${ours ? '' : ' (not counted)'}`);
  const total = sizes.filter(({ ours }) => ours).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${(total / 1000).toFixed(1)} kB of ${budget.scripts / 1000} kB`);
  process.exitCode = total > budget.scripts ? 1 : 0;
}
