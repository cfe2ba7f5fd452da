// `npm test`: every check there is, one after the other, going on after a failure. `--quick` leaves out the browser.
import { mkdirSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countPlaywright, countVitest, countWhole } from './countTests.mjs';
import { runStage } from './runStage.mjs';

const reports = 'test-results/reports';
const vitestReport = `${reports}/unit.json`;
const playwrightReport = `${reports}/e2e.json`;

/** @type {readonly import('./runStage.mjs').Stage[]} */
const stages = [
  { name: 'check', bin: '@biomejs/biome/bin/biome', args: ['check', '.'], count: countWhole },
  { name: 'types', bin: 'typescript/bin/tsc', args: ['-b'], count: countWhole },
  {
    name: 'arch',
    bin: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', '--config', '.dependency-cruiser.mjs'],
    count: countWhole,
  },
  { name: 'graph', script: 'scripts/layerGraph.mjs', args: ['--check'], count: countWhole },
  { name: 'models', script: 'scripts/models.mjs', args: ['--check'], count: countWhole },
  {
    name: 'unit',
    bin: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    count: countVitest,
  },
  { name: 'build', bin: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'], count: countWhole, slow: true },
  { name: 'size', script: 'scripts/size.mjs', args: [], count: countWhole, slow: true },
  {
    name: 'e2e',
    bin: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    report: playwrightReport,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: countPlaywright,
    slow: true,
  },
];

chdir(fileURLToPath(new URL('..', import.meta.url)));
const { quick } = parseArgs({ options: { quick: { type: 'boolean' } } }).values;
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ slow }) => !(quick && slow))) {
  const count = await runStage(stage);
  passed += count.passed;
  failed += count.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
