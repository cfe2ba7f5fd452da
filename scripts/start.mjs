import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildApp } from './build.mjs';
import { giveUp } from './run.mjs';
import { serve } from './serve.mjs';

const usualPort = 5180;

chdir(fileURLToPath(new URL('..', import.meta.url)));
const port = chosenPort();
buildApp();
const { url } = await serve('dist', port ?? usualPort).catch((error) => {
  if (error.code !== 'EADDRINUSE') giveUp(`The app cannot be served on port ${port ?? usualPort}: ${error.message}`);
  if (port !== undefined) giveUp(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`);
  console.log(`Port ${usualPort} is taken, so another one is used.`);
  return serve('dist', 0);
});
console.log(`Elbow runs at ${url} (Ctrl-C stops it)`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

/** The port asked for, or undefined when the choice is ours. */
function chosenPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } } });
    if (values.port === undefined) return undefined;
    const number = Number(values.port);
    if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
    return giveUp(`--port must be a whole number below 65536, got ${values.port}`);
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\nUsage: npm start -- --port 8080`);
  }
}
