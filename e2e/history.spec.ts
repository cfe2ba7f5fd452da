import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  chooseModel,
  choosePicture,
  copyLink,
  expect,
  findings,
  openPage,
  outcome,
  reached,
  setField,
  test,
  verdict,
} from './support.ts';

const digit = (name: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: readFileSync(`public/samples/tiny/${name}.png`),
});
const list = (page: Page) => page.getByTestId('history');

/** Classifies a digit. */
async function ran(page: Page, name: string): Promise<void> {
  await choosePicture(page, digit(name));
  await expect(verdict(page)).toHaveAttribute('data-class', name);
  await reached(page, 'done');
}

/** Opens the history once it has so many runs: what ended a moment ago is still being written. */
const opened = (page: Page, runs: number): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await button(page, 'History').click();
    await expect(list(page).getByRole('listitem')).toHaveCount(runs, { timeout: 2000 });
  }).toPass();

test('a run is found in the history after a reload, and shown again without the model', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await ran(page, '3');
  const before = await outcome(page);
  await ran(page, '7');
  await opened(page, 2);
  await openPage(page);
  await opened(page, 2);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await button(page, 'Open the run of 3.png').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await outcome(page)).toEqual(before);
  expect(asked.filter((url) => url.endsWith('.onnx'))).toEqual([]);

  await button(page, 'History').click();
  await button(page, 'Delete the run of 7.png').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await button(page, 'Delete all').click();
  await button(page, 'Really delete all').click();
  await expect(page.getByText('Runs that end on this page are listed here.')).toBeVisible();
});

test('an embedded page keeps nothing of a run that ends there', async ({ page, visit }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await ran(page, '3');
  const link = new URL(await copyLink(page)).hash;

  const guest = await visit();
  await guest.goto(`/${link}&embed=1`);
  await expect(verdict(guest)).toHaveAttribute('data-origin', 'link');
  await expect(button(guest, 'History')).toHaveCount(0);
  await button(guest, 'Recompute here').click();
  await expect(guest.getByTestId('comparison')).toHaveAttribute('data-grade', 'D4');
  await expect(verdict(guest)).toHaveAttribute('data-origin', 'here');
  expect(await guest.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  // What ends outside the frame afterwards is kept, and alone: by then the embedded run would have been.
  await guest.goto('about:blank');
  await openPage(guest);
  await chooseModel(guest, 'Tiny');
  await ran(guest, '7');
  await opened(guest, 1);
  await expect(button(guest, 'Open the run of 7.png')).toBeVisible();
});

test('a run waits to be kept while another tab writes the list', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  const other = await page.context().newPage();
  await openPage(other);
  await other.evaluate(
    () =>
      new Promise<void>((taken) => {
        void navigator.locks.request('elbow history', () => {
          taken();
          return new Promise((letGo) => addEventListener('let go', letGo, { once: true }));
        });
      }),
  );
  await page.bringToFront();
  await ran(page, '3');
  const pending = () => other.evaluate(async () => (await navigator.locks.query()).pending?.map(({ name }) => name));
  await expect.poll(pending).toEqual(['elbow history']);
  await button(page, 'History').click();
  await expect(page.getByText('Runs that end on this page are listed here.')).toBeVisible();
  await page.keyboard.press('Escape');
  await other.evaluate(() => void dispatchEvent(new Event('let go')));
  await opened(page, 1);
});

test('a browser that keeps nothing is told so', async ({ visit }) => {
  const other = await visit();
  await other.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await openPage(other);
  await button(other, 'History').click();
  await expect(other.getByRole('alert')).toContainText('This browser keeps nothing for this page');
});

test('two runs lie side by side on the same axes, overlaid, and are compared in a sentence', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await ran(page, '3');
  await button(page, 'Keep as run A').click();
  const pair = page.getByTestId('pair');
  await expect(pair).toContainText('This run is kept as A.');
  await ran(page, '7');
  const sentence = page.getByTestId('pair-sentence');
  await expect(sentence).toContainText(/Run A: 3 leads .* Run B: 7 leads .* They disagree: A has 3 in the lead, B 7\./);
  await expect(pair.getByRole('application')).toHaveCount(2);
  await pair.getByRole('application').first().press('Home');
  await expect(page.getByTestId('inspector')).toHaveAttribute('data-level', '0');
  await pair.getByRole('radio', { name: 'Overlaid' }).check();
  await expect(pair.getByRole('application')).toHaveCount(1);
  await button(page, 'Stop comparing').click();
  await expect(pair).toHaveCount(0);
  await opened(page, 2);
  await button(page, 'Compare the run on screen with that of 3.png').click();
  await expect(sentence).toContainText('They disagree: A has 3 in the lead, B 7.');
});

test('a finished run is replayed: the verdict stands as it stood, and comes back', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await setField(page, 'Draws each', 4);
  await ran(page, '3');
  const after = await verdict(page).innerText();
  const slider = page.getByRole('slider', { name: 'Evaluations so far' });
  await slider.press('Home');
  await expect(page.getByTestId('badge')).toHaveText('Replay: as it stood then');
  await expect(page.getByTestId('replay')).toHaveAttribute('data-shown', '1');
  expect(await verdict(page).innerText()).not.toBe(after);
  await page.getByRole('button', { name: 'Play the run again' }).click();
  await expect(page.getByTestId('badge')).toHaveCount(0);
  expect(await verdict(page).innerText()).toBe(after);
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing serious in history, replay and small charts: ${theme}, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await openPage(page);
    await chooseModel(page, 'Tiny');
    await ran(page, '3');
    await page.getByRole('slider', { name: 'Evaluations so far' }).press('ArrowLeft');
    await page.getByRole('radio', { name: 'Grid', exact: true }).check();
    await expect(page.getByTestId('chart-grid').getByRole('listitem')).toHaveCount(10);
    expect(await findings(page), 'replay and small charts').toEqual([]);
    await button(page, 'History').click();
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
    expect(await findings(page), 'history').toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Keep as run A').click();
    await page.getByRole('slider', { name: 'Evaluations so far' }).press('End');
    await ran(page, '7');
    await expect(page.getByTestId('pair-sentence')).toBeVisible();
    expect(await findings(page), 'two runs').toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}
