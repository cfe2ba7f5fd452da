import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { choose, chooseModel, choosePicture, expect, openPage, outcome, reached, setField, test } from './support.ts';

const run = promisify(execFile);
/** Readings that only add, divide and take roots: their scores are the same to the bit where the errors are. */
const exact = ['elbo', 'li-l2', 'li-l1', 'vote', 'z-mean', 'median'] as const;
/** Readings whose weights take exp, log or atan, which JavaScript engines may round differently in the last bit. */
const rounded = ['snr', 'clark-jaini', 'edm', 'edm-released'] as const;
const readings = [...exact, ...rounded];

type Result = Readonly<{
  verdict: Readonly<{ class: string; decided: boolean }>;
  scores: Readonly<Record<string, number>>;
  engine: string;
}>;

/** What the terminal says about a picture. */
async function classify(picture: string, ...options: readonly string[]): Promise<Result> {
  const { stdout } = await run(process.execPath, ['scripts/elbow.mjs', 'classify', picture, '--json', ...options]);
  return JSON.parse(stdout);
}

const fileOf = (path: string) => ({ name: basename(path), mimeType: 'image/png', buffer: readFileSync(path) });

/** What the page says under every reading. A score sums every error, so equal scores mean equal errors. */
async function pageScores(page: Page) {
  const all: Record<string, Awaited<ReturnType<typeof outcome>>['scores']> = {};
  for (const id of readings) {
    await choose(page, 'reading', id);
    all[id] = (await outcome(page)).scores;
  }
  return all;
}

test('page and terminal give the same errors, bit for bit, on WebAssembly', async ({ page }) => {
  test.slow();
  await openPage(page);
  await chooseModel(page, 'Tiny');
  for (const [digit, seed] of [
    ['3', 1],
    ['8', 9007199254740991],
  ] as const) {
    const path = `public/samples/tiny/${digit}.png`;
    await setField(page, 'Seed', seed);
    await choosePicture(page, fileOf(path));
    await reached(page, 'done');
    const here = await pageScores(page);
    for (const id of readings) {
      const there = await classify(path, '--model', 'tiny', '--seed', String(seed), '--reading', id);
      if ((exact as readonly string[]).includes(id)) expect(there.scores, `${digit}, ${id}`).toEqual(here[id]);
      else {
        expect(Object.keys(there.scores)).toEqual(Object.keys(here[id]!));
        for (const [name, score] of Object.entries(here[id]!)) {
          expect(Math.abs(there.scores[name]! / score! - 1), `${digit}, ${id}, ${name}`).toBeLessThan(1e-14);
        }
      }
    }
  }
});

test('the same holds for a photograph that is decoded and resampled, and for threads', async ({ page }) => {
  test.slow();
  const path = 'public/samples/fashion-mnist/sneaker.png';
  await openPage(page);
  await setField(page, 'Noise levels', 6);
  await setField(page, 'Draws each', 1);
  await choosePicture(page, fileOf(path));
  await reached(page, 'done');
  const { scores } = await outcome(page);
  for (const threads of ['1', '2']) {
    const options = ['--levels', '6', '--draws', '1', '--threads', threads];
    expect((await classify(path, ...options)).scores, `${threads} threads`).toEqual(scores);
  }
});
