// Makes the run that the page shows first. To be repeated when the model changes: `node scripts/example.mjs`.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const model = 'fashion-mnist';
const picture = 'ankle-boot';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const args = [`public/samples/${model}/${picture}.png`, '--model', model];
process.exitCode = run(process.execPath, ['scripts/elbow.mjs', 'classify', ...args, '--save', 'src/app/example.json']);
