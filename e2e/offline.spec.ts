import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { button, chooseModel, choosePicture, expect, openPage, reached, test, verdict } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

// Every test has a site of its own, so that it can be given a new version.
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'elbow-site-'));
  cpSync('dist', folder, { recursive: true });
  site = await serve(folder, 0);
});
test.afterEach(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

test.use({ serviceWorkers: 'allow' });

/** Puts a new version on the site: another title, and another list of files to keep. */
function publish(title: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const worker = join(folder, 'service-worker.js');
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, code.replace(/version(["`]?:\s*["`])\w+/, `version$1${title.replaceAll(' ', '')}`));
  expect(readFileSync(worker, 'utf8')).not.toBe(code);
}

const isKept = (page: Page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

async function classify(page: Page): Promise<string | null> {
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  return verdict(page).textContent();
}

test('after one visit without a reload, the page opens and classifies without a network', async ({ visit }) => {
  const page = await visit({ baseURL: site.url });
  await openPage(page);
  const found = await classify(page);
  await isKept(page);
  await page.context().setOffline(true);
  site.close();
  await page.reload();
  expect(await classify(page)).toBe(found);
  await page.getByText('Examples', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'A clear win' })).toBeVisible();
});

test('a new version is offered in every tab, forced on none, and used by the one that asks', async ({ visit }) => {
  const first = await visit({ baseURL: site.url });
  await openPage(first);
  await isKept(first);
  const second = await first.context().newPage();
  await openPage(second);
  await classify(second);
  publish('Second version');
  await first.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(button(first, 'Reload now')).toBeVisible();
  await expect(button(second, 'Reload now')).toBeVisible();
  const shown = await verdict(second).innerText();
  await button(first, 'Reload now').click();
  await expect(first).toHaveTitle('Second version');
  await expect(button(first, 'Reload now')).toBeHidden();
  // The other tab keeps what it shows, and can still fetch parts of the page that it had not needed before.
  await expect(verdict(second)).toHaveText(shown, { useInnerText: true });
  await button(second, 'Help and shortcuts').click();
  await expect(second.getByRole('heading', { name: 'The idea' })).toBeVisible();
  await second.reload();
  await expect(second).toHaveTitle('Second version');
});

test('everything that is kept is listed with its size, and can be deleted', async ({ visit }) => {
  const page = await visit({ baseURL: site.url });
  await openPage(page);
  await isKept(page);
  await page.reload();
  await classify(page);
  await button(page, 'No tour').click();
  await button(page, 'Privacy and storage').click();
  const rows = page.getByTestId('storage').locator('tbody tr');
  await expect(page.getByTestId('hosts').getByRole('listitem')).toHaveCount(3);
  await expect(rows).toHaveCount(5);
  expect((await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-kind')))).sort()).toEqual([
    'choices',
    'engine',
    'model',
    'page',
    'runs',
  ]);
  await page.getByRole('button', { name: /^Delete from this browser: Tiny/ }).click();
  await expect(rows).toHaveCount(4);
  await button(page, 'Delete all of it').click();
  await button(page, 'Really delete all of it').click();
  await expect(rows).toHaveCount(0);
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('elbow-engine'))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a page whose copy was deleted is kept again at the next visit', async ({ visit }) => {
  const page = await visit({ baseURL: site.url });
  await openPage(page);
  await isKept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await caches.match('./index.html')) !== undefined)).toBe(true);
  await page.context().setOffline(true);
  site.close();
  await page.reload();
  await openPage(page);
});
