import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { buildApp } from '../build.mjs';
import { serve } from '../serve.mjs';
import { spread } from './pairs.mjs';
import { figure, milliseconds } from './row.mjs';

const GOAL = 1000;

/**
 * The built page at a first visit: when something and when the example run is there, before engine and model.
 *
 * @param {{ quick: boolean }} options
 * @returns {Promise<readonly import('./row.mjs').Topic[]>}
 */
export async function benchPaint({ quick }) {
  buildApp();
  const executablePath = findBrowser();
  const { url, close } = await serve('dist', 0);
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  try {
    const visits = [];
    for (let i = 0; i < (quick ? 2 : 9); i++) visits.push(await visit(browser, url));
    const judged = (/** @type {readonly number[]} */ values) => ({
      figure: figure(values, milliseconds),
      target: `< ${GOAL} ms`,
      met: spread(values).median < GOAL,
    });
    const early = visits.reduce((sum, { asked }) => sum + asked, 0);
    return [
      {
        title: 'First paint',
        text: `A visitor with nothing stored opens the built page, from this machine's own server, so without the network's time, in Chromium at the size of a desk; nothing is slowed down.`,
        rows: [
          { what: 'first contentful paint', ...judged(visits.map(({ paint }) => paint)) },
          { what: 'the verdict and the curves of the example run', ...judged(visits.map(({ example }) => example)) },
          {
            what: 'requests for the engine or a model until then and in the second after',
            figure: `${early}`,
            target: '0',
            met: early === 0,
          },
        ],
      },
    ];
  } finally {
    await browser.close();
    close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let asked = 0;
  page.on('request', (request) => {
    if (/\.(onnx|wasm)$/.test(new URL(request.url()).pathname)) asked++;
  });
  await page.addInitScript({ path: fileURLToPath(new URL('./watchPaint.js', import.meta.url)) });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('example').length > 0);
  await page.waitForTimeout(1000);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    example: performance.getEntriesByName('example')[0]?.startTime ?? Number.NaN,
  }));
  await context.close();
  return { ...times, asked };
}
