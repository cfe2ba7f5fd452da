import { availableParallelism } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { buildApp } from '../build.mjs';
import { serve } from '../serve.mjs';
import { spread } from './pairs.mjs';
import { figure, milliseconds } from './row.mjs';
import { transferTopic } from './transfers.mjs';
import { chooseModel, clickSample, ended, stopRun, visit } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const titles = { 'fashion-mnist': 'Fashion', tiny: 'Tiny' };
/** A task that keeps the page from answering for longer than this is long, says the standard too. */
const longTask = 50;
const soon = 3;
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * The built page in a browser: first points, long tasks, bytes.
 *
 * @param {{ quick: boolean }} options
 * @returns {Promise<readonly import('./row.mjs').Topic[]>}
 */
export async function benchPage({ quick }) {
  buildApp();
  const executablePath = findBrowser();
  const { url, close } = await serve('dist', 0);
  const browser = await chromium.launch({ args: quiet, ...(executablePath !== undefined && { executablePath }) });
  try {
    // The server compresses the engine when it is asked for the first time.
    await firstPoints(browser, url, { colds: 1, hots: 0 });
    const first = await firstPoints(browser, url, quick ? { colds: 1, hots: 2 } : { colds: 5, hots: 15 });
    const tasks = [];
    for (const [model, title] of Object.entries(titles)) {
      tasks.push({ model, runs: await longTasks(browser, url, { title, runs: quick ? 1 : 3 }) });
    }
    return [pointTopic(first), taskTopic(tasks), transferTopic(first.transfers)];
  } finally {
    await browser.close();
    close();
  }
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {{ colds: number, hots: number }} counts
 */
async function firstPoints(browser, url, { colds, hots }) {
  const cold = [];
  const hot = [];
  const ratios = [];
  /** @type {readonly import('./transfers.mjs').Transfer[]} */
  let transfers = [];
  for (let i = 0; i < colds; i++) {
    const { page, close, ...visited } = await visit(browser, url);
    const { click, points } = await clickSample(page, { sample: 0, points: 1 });
    cold.push((points[0]?.shown ?? Number.NaN) - click);
    transfers = [...visited.transfers];
    if (i === colds - 1) {
      for (let j = 0; j < hots; j++) {
        await stopRun(page);
        const seen = await clickSample(page, { sample: 1 + (j % 9), points: 8 });
        const wait = (seen.points[0]?.shown ?? Number.NaN) - seen.click;
        hot.push(wait);
        ratios.push(wait / callTime(seen.points));
      }
    }
    await close();
  }
  return { cold, hot, ratios, transfers };
}

/**
 * Time of one call while the curves grow: ms per probe, times the probes of the first call.
 *
 * @param {import('./visit.mjs').Seen['points']} points
 */
function callTime(points) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return Number.NaN;
  return ((last.shown - first.shown) / (last.evaluations - first.evaluations)) * first.evaluations;
}

/**
 * Long tasks of the page between the first point and the end of a run, visit by visit.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {{ title: string, runs: number }} options
 */
async function longTasks(browser, url, { title, runs }) {
  const found = [];
  for (let i = 0; i < runs; i++) {
    const { page, close } = await visit(browser, url);
    await chooseModel(page, title);
    await clickSample(page, { sample: i, points: 1 });
    const { points, end = Number.NaN, longTasks } = await ended(page);
    const from = points[0]?.shown ?? Number.NaN;
    const durations = longTasks
      .filter(({ startTime, duration }) => startTime >= from && startTime < end && duration > longTask)
      .map(({ duration }) => duration);
    found.push({ seconds: (end - from) / 1000, updates: points.length, durations });
    await close();
  }
  return found;
}

/**
 * @param {Awaited<ReturnType<typeof firstPoints>>} first
 * @returns {import('./row.mjs').Topic}
 */
const pointTopic = ({ cold, hot, ratios }) => ({
  title: 'From a click to the first point',
  text: `Click on a sample until the frame with its first point, \`fashion-mnist\`, WebAssembly in Chromium, ${cores()}. Cold: a visitor with nothing stored, from this machine's own server, so without the network's time. The time of a call is taken from the points that follow.`,
  rows: [
    { what: 'cold: engine and model are fetched and checked', figure: figure(cold, milliseconds) },
    { what: 'the model is open', figure: figure(hot, milliseconds) },
    {
      what: 'the same ÷ the time of its call',
      figure: figure(ratios),
      target: `≤ ${soon}`,
      met: spread(ratios).median <= soon,
    },
  ],
});

/**
 * @param {readonly { model: string, runs: Awaited<ReturnType<typeof longTasks>> }[]} models
 * @returns {import('./row.mjs').Topic}
 */
const taskTopic = (models) => ({
  title: 'Long tasks while curves stream',
  text: `Tasks of the page's main thread over ${longTask} ms, from the first point to the end of a whole run, WebAssembly in Chromium, ${cores()}. The engine's threads, the browser's own and this program share the cores, so a task may be long only because it had to wait.`,
  rows: models.map(({ model, runs }) => {
    const all = runs.flatMap(({ durations }) => durations);
    return {
      what: `\`${model}\`, ${figure(
        runs.map(({ updates }) => updates),
        String,
      )} updates in ${figure(
        runs.map(({ seconds }) => seconds),
        (s) => s.toFixed(1),
      )} s`,
      figure: `${all.length} in ${runs.length} runs`,
      target: '0',
      met: all.length === 0,
      ...(all.length > 0 && { note: `the longest tasks took ${longest(all)} ms.` }),
    };
  }),
});

/** @param {readonly number[]} durations */
const longest = (durations) =>
  durations
    .toSorted((a, b) => b - a)
    .slice(0, 10)
    .map(Math.round)
    .join(', ');

const cores = () => `${availableParallelism()} cores`;
