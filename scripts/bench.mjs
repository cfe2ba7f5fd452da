// `npm run bench`: measures and writes docs/benchmarks.md; a part (--only) or a rehearsal (--quick) is only printed.
import { existsSync, writeFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchEngines } from './bench/engines.mjs';
import { evaluationsPart } from './bench/evaluations.mjs';
import { benchLighthouse } from './bench/lighthouse.mjs';
import { benchLinks } from './bench/links.mjs';
import { load } from './bench/machine.mjs';
import { benchPage } from './bench/page.mjs';
import { benchPaint } from './bench/paint.mjs';
import { report, section } from './bench/report.mjs';
import { benchStream } from './bench/stream.mjs';
import { giveUp } from './run.mjs';

/** @type {Readonly<Record<string, (options: { quick: boolean }) => Promise<readonly import('./bench/row.mjs').Topic[]> | readonly import('./bench/row.mjs').Topic[]>>} */
const parts = {
  engines: benchEngines,
  browser: benchPage,
  paint: benchPaint,
  stream: benchStream,
  lighthouse: benchLighthouse,
  links: benchLinks,
};

chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('node_modules')) giveUp('Packages are missing. Run: npm ci --ignore-scripts');
const { only, quick } = choices();

const busy = load();
const topics = [];
for (const [name, measure] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  console.log(`Measuring ${name} …`);
  const measured = await measure({ quick });
  console.log(measured.flatMap(section).join('\n'));
  topics.push(...measured);
}
if (only === undefined && !quick) {
  writeFileSync('docs/benchmarks.md', report(topics, { date: new Date(), busy }) + evaluationsPart());
  console.log('\nWritten to docs/benchmarks.md.');
}

function choices() {
  const names = Object.keys(parts);
  try {
    const options = /** @type {const} */ ({ only: { type: 'string' }, quick: { type: 'boolean', default: false } });
    const { values } = parseArgs({ options });
    if (values.only !== undefined && !names.includes(values.only)) throw new Error(`There is no part ${values.only}.`);
    return values;
  } catch (error) {
    const words = error instanceof Error ? error.message : error;
    return giveUp(`${words}\nUsage: npm run bench -- [--only ${names.join('|')}] [--quick]`);
  }
}
