import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from '../browser.mjs';
import { buildApp } from '../build.mjs';
import { serve } from '../serve.mjs';
import { figure } from './row.mjs';

/** Of the versions for Node 20 the last; fetched when it is asked for, since it is as large as all other packages together. */
const VERSION = '12.8.2';
const GOAL = 95;
const categories = /** @type {const} */ ({
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'SEO',
});
const presets = /** @type {const} */ ({ desktop: ['--preset=desktop'], phone: [] });
const run = promisify(execFile);

/** @typedef {Readonly<Record<keyof typeof categories, number>>} Scores */

/**
 * Lighthouse on the built page, as a desk and as a middling phone on a slow line.
 *
 * @param {{ quick: boolean }} options
 * @returns {Promise<readonly import('./row.mjs').Topic[]>}
 */
export async function benchLighthouse({ quick }) {
  buildApp();
  const { url, close } = await serve('dist', 0);
  try {
    const rows = [];
    for (const [preset, flags] of Object.entries(presets)) {
      /** @type {Scores[]} */
      const found = [];
      for (let i = 0; i < (quick ? 1 : 5); i++) found.push(await audited(url, flags));
      for (const [id, name] of Object.entries(categories)) {
        const scores = found.map((one) => one[/** @type {keyof Scores} */ (id)]);
        const median = scores.toSorted((a, b) => a - b)[scores.length >> 1] ?? 0;
        rows.push({
          what: `${name}, ${preset}`,
          figure: figure(scores, (score) => score.toFixed(0)),
          target: `≥ ${GOAL}`,
          met: median >= GOAL,
        });
      }
    }
    return [
      {
        title: 'Lighthouse',
        text: `The built page from this machine's own server, Lighthouse ${VERSION} with its own slowing down of processor and line. Its performance score depends on the machine and on what else it does; the other three do not.`,
        rows,
      },
    ];
  } finally {
    close();
  }
}

/**
 * One audit; where Lighthouse says that it recorded nothing and wants to be run again, another.
 *
 * @param {string} url
 * @param {readonly string[]} flags
 */
const audited = (url, flags) =>
  audit(url, flags).catch((error) => {
    if (!String(error.stderr).includes('Please run Lighthouse again')) throw error;
    return audit(url, flags);
  });

/**
 * @param {string} url
 * @param {readonly string[]} flags
 * @returns {Promise<Scores>} from 0 to 100
 */
async function audit(url, flags) {
  const browser = findBrowser();
  const { stdout } = await run(
    'npm',
    [
      'exec',
      '--yes',
      '--',
      `lighthouse@${VERSION}`,
      url,
      ...flags,
      '--output=json',
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox --no-first-run --disable-background-networking --disable-component-update --disable-sync',
      `--only-categories=${Object.keys(categories).join(',')}`,
    ],
    { maxBuffer: 2 ** 28, env: { ...process.env, ...(browser !== undefined && { CHROME_PATH: browser }) } },
  );
  const report = JSON.parse(stdout);
  for (const audit of Object.values(report.audits)) {
    if (process.env.LIGHTHOUSE_DETAILS && audit.score !== null && audit.score < 0.95)
      console.log(`${audit.id}: ${audit.score} ${audit.displayValue ?? ''}`);
  }
  return /** @type {Scores} */ (
    Object.fromEntries(Object.entries(report.categories).map(([id, { score }]) => [id, 100 * score]))
  );
}
