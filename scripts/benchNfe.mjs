// `npm run bench:nfe -- FILE…`: replays every scheme on recorded tensors and writes its part of docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chdir, cwd } from 'node:process';
import { fileURLToPath } from 'node:url';
import { accuracyPlot } from './bench/accuracyPlot.mjs';
import { withEvaluations } from './bench/evaluations.mjs';
import { nfeIntro, nfeSection } from './bench/nfeSection.mjs';
import { giveUp, run } from './run.mjs';

const folder = 'node_modules/.cache/replay';
const from = process.env.INIT_CWD ?? cwd();
const files = process.argv.slice(2).map((file) => resolve(from, file));
chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('node_modules')) giveUp('Packages are missing. Run: npm ci --ignore-scripts');
if (files.length === 0) {
  giveUp(
    'Usage: npm run bench:nfe -- FILE…, each recorded by: npm run -s elbow -- tensor --model ID --data FILE --out FILE',
  );
}

const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
const args = [...vite, '--ssr', 'src/cli/replayMain.ts', '--outDir', folder];
if (run(process.execPath, args, { quiet: true }) !== 0) giveUp('The replay could not be built, see above.');

mkdirSync('docs/nfe', { recursive: true });
const parts = files.map((file) => {
  console.log(`Replaying ${file} …`);
  const { status, stdout } = spawnSync(process.execPath, [`${folder}/main.mjs`, 'public/models', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) giveUp(`${file} could not be replayed, see above.`);
  const found = JSON.parse(stdout);
  writeFileSync(`docs/nfe/${found.id}.svg`, accuracyPlot(found.points, found.full.reported));
  return nfeSection(found);
});
writeFileSync('docs/benchmarks.md', withEvaluations([nfeIntro(), ...parts].join('\n')));
console.log('Written to docs/benchmarks.md and docs/nfe.');
