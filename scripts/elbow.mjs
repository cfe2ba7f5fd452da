// `npm run -s elbow -- …`: builds the terminal program when it is missing or old, then becomes it.
import { existsSync } from 'node:fs';
import { chdir, cwd } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildTerminal } from './build.mjs';
import { giveUp } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// npm runs scripts in the package's folder; paths on the command line mean the folder the user is in.
const { INIT_CWD, npm_lifecycle_event } = process.env;
const from = npm_lifecycle_event === 'elbow' && INIT_CWD ? INIT_CWD : cwd();
chdir(root);
if (!existsSync('node_modules')) giveUp('Packages are missing. Run: npm ci');
buildTerminal();
chdir(from);
await import(new URL('../dist-cli/main.mjs', import.meta.url).href);
