import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { spread } from './pairs.mjs';
import { figure } from './row.mjs';

const folder = fileURLToPath(new URL('./stream', import.meta.url));
const built = fileURLToPath(new URL('../../node_modules/.cache/stream', import.meta.url));
const longTask = 50;

/**
 * The charts under load: one update of 20 classes at 200 levels, and 10,000 points a second for a minute.
 *
 * @param {{ quick: boolean }} options
 * @returns {Promise<readonly import('./row.mjs').Topic[]>}
 */
export async function benchStream({ quick }) {
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    define: { ELBOW_VERSION: '"bench"' },
    build: { target: 'es2023', outDir: built, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const executablePath = findBrowser();
  const { url, close } = await serve(built, 0);
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    await page.getByTestId('chart-evidence').waitFor();
    const commits = await page.evaluate(
      (times) => /** @type {any} */ (globalThis).bench.commits(times),
      quick ? 20 : 150,
    );
    const seconds = quick ? 5 : 60;
    const streamed = await page.evaluate((time) => /** @type {any} */ (globalThis).bench.stream(10_000, time), seconds);
    /** @type {[string, readonly number[]][]} */
    const alone = [];
    for (const chart of ['evidence', 'errors', 'settling']) {
      const times = await page.evaluate(
        ([which, count]) => /** @type {any} */ (globalThis).bench.alone(which, count),
        /** @type {const} */ ([chart, quick ? 20 : 150]),
      );
      alone.push([chart, times]);
    }
    return [commitTopic(commits, alone), streamTopic(streamed, seconds)];
  } finally {
    await browser.close();
    close();
  }
}

/** @param {number} value */
const exact = (value) => `${value.toFixed(1)} ms`;

/**
 * @param {{ data: readonly number[], cursor: readonly number[], nothing: readonly number[] }} found
 * @param {readonly [chart: string, times: readonly number[]][]} alone
 * @returns {import('./row.mjs').Topic}
 */
const commitTopic = ({ data, cursor, nothing }, alone) => ({
  title: 'One update of the charts',
  text: 'Verdict, classes and all three charts of 20 classes at 200 levels in Chromium, from the new state to the finished document (React rendered synchronously), without the browser’s layout and painting.',
  rows: [
    ...alone.map(([chart, times]) => ({
      what: `a new batch of errors, the ${chart} chart alone`,
      ...judged(times, 4),
    })),
    { what: 'a new batch of errors, everything on the page', ...judged(data, 4) },
    { what: 'the cursor on another level', ...judged(cursor, 4) },
    { what: 'an update that changes nothing', figure: figure(nothing, exact) },
  ],
});

/**
 * @param {readonly number[]} values
 * @param {number} most
 */
const judged = (values, most) => ({
  figure: figure(values, exact),
  target: `≤ ${most} ms`,
  met: spread(values).median <= most,
});

/**
 * @param {{ commits: number, took: number, sent: number, shown: number, tasks: readonly number[] }} found
 * @param {number} seconds
 * @returns {import('./row.mjs').Topic}
 */
function streamTopic({ commits, took, sent, shown, tasks }, seconds) {
  const long = tasks.filter((duration) => duration > longTask);
  return {
    title: 'Points while a run streams',
    text: `Errors of 20 classes at 200 levels at 10,000 points a second for ${seconds} s, through the page's own fold, store and charts; tasks over ${longTask} ms as the browser counts them.`,
    rows: [
      { what: 'points shown', figure: `${shown}`, target: `all ${sent}`, met: shown === sent },
      { what: 'seconds from the first point sent to the last one shown', figure: took.toFixed(2) },
      { what: 'updates a second', figure: (commits / took).toFixed(1) },
      { what: `tasks over ${longTask} ms`, figure: `${long.length}`, target: '0', met: long.length === 0 },
      { what: 'the longest task', figure: tasks.length === 0 ? 'none over 50 ms' : exact(Math.max(...tasks)) },
    ],
  };
}
