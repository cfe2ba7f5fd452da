import { fileURLToPath } from 'node:url';

const watcher = fileURLToPath(new URL('watchPage.js', import.meta.url));

/**
 * What `watchPage.js` noted, in ms.
 *
 * @typedef {object} Seen
 * @property {number} click
 * @property {readonly { evaluations: number, shown: number }[]} points
 * @property {number | undefined} end
 * @property {readonly { startTime: number, duration: number }[]} longTasks
 */

/**
 * Opens the page as a visitor with nothing stored; the list counts what is transferred.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript({ path: watcher });
  /** @type {{ path: string, bytes: number }[]} */
  const transfers = [];
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    const response = await request.response();
    // Of a worker's own script the browser reports the headers alone.
    const announced = response?.status() === 200 ? Number((await response.headerValue('content-length')) ?? 0) : 0;
    const body = responseHeadersSize > 0 && responseBodySize === 0 ? announced : responseBodySize;
    transfers.push({ path: new URL(request.url()).pathname, bytes: body + responseHeadersSize });
  });
  await page.goto(url);
  await samples(page).first().waitFor();
  return { page, transfers, close: () => context.close() };
}

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const samples = (page) => page.getByRole('list', { name: 'Samples' }).getByRole('button');

/** @param {Page} page @param {string} title the words its title begins with */
export async function chooseModel(page, title) {
  await page.getByTestId('model').click();
  const use = page.getByRole('button', { name: new RegExp(`^Use ${title}`) });
  await page.getByRole('dialog').waitFor();
  if (await use.isVisible()) await use.click();
  else await page.keyboard.press('Escape');
}

/**
 * Clicks a sample and waits for some points of its curves.
 *
 * @param {Page} page
 * @param {{ sample: number, points: number }} what
 */
export async function clickSample(page, { sample, points }) {
  await samples(page).nth(sample).click();
  await page.waitForFunction(
    (enough) => {
      const seen = /** @type {any} */ (globalThis).elbowBench;
      return seen.end !== undefined || seen.points.length >= enough;
    },
    points,
    { timeout: 120_000, polling: 100 },
  );
  return read(page);
}

/** @param {Page} page Ends the run under way. */
export async function stopRun(page) {
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  if (await stop.isEnabled()) await stop.click();
  await ended(page);
}

/** @param {Page} page Waits until the run has ended. */
export async function ended(page) {
  await page.waitForFunction(() => /** @type {any} */ (globalThis).elbowBench.end !== undefined, undefined, {
    timeout: 240_000,
    polling: 250,
  });
  return read(page);
}

/** @param {Page} page @returns {Promise<Seen>} */
const read = (page) => page.evaluate(() => /** @type {any} */ (globalThis).elbowBench);
