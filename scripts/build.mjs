import { isStale } from './newest.mjs';
import { giveUp, run } from './run.mjs';

const shared = ['src', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const vite = 'node_modules/vite/bin/vite.js';

/** Builds the app into `dist` unless what is there is younger than everything it is made of. */
export function buildApp() {
  if (!isStale('dist/index.html', ['index.html', 'public', 'vite.config.ts', ...shared])) return;
  console.log('Building the app …');
  if (run(process.execPath, [vite, 'build', '--logLevel', 'warn']) !== 0) giveUp('The build failed, see above.');
}

/** Builds the terminal program, likewise, into `dist-cli`; prints nothing on stdout. */
export function buildTerminal() {
  if (!isStale('dist-cli/main.mjs', ['vite.cli.config.ts', ...shared])) return;
  const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
  if (run(process.execPath, args, { quiet: true }) !== 0) giveUp('The terminal program could not be built, see above.');
}
