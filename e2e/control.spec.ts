import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  choose,
  chooseModel,
  choosePicture,
  expect,
  openPage,
  outcome,
  reached,
  runPanel,
  setField,
  test,
  verdict,
} from './support.ts';

const digit = (name: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: readFileSync(`public/samples/tiny/${name}.png`),
});

const setDraws = (page: Page, draws: number) => setField(page, 'Draws each', draws);

/** Evaluations that the page says were spent, of those planned. */
const spent = async (page: Page): Promise<number> =>
  Number(
    ((await verdict(page).locator('xpath=..').textContent()) ?? '')
      .match(/([\d,]+)(?: of [\d,]+)? evaluations/)?.[1]
      ?.replace(',', ''),
  );

test.beforeEach(async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
});

test('stop ends a run within a batch, and it can be run again', async ({ page }) => {
  await setDraws(page, 64);
  await choosePicture(page, digit('3'));
  await reached(page, 'running');
  await expect(page.getByTestId('chart-settling').locator('path').first()).toBeVisible();
  await button(page, 'Stop').click();
  await reached(page, 'done', 5_000);
  const stopped = await spent(page);
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(16 * 64 * 10);
  await setDraws(page, 2);
  await button(page, 'Run').click();
  await expect.poll(() => spent(page)).toBe(16 * 2 * 10);
  await reached(page, 'done');
  await expect(verdict(page)).toHaveAttribute('data-class', '3');
});

test('a paused run goes on to the same numbers as one that was not paused', async ({ page }) => {
  await setDraws(page, 64);
  await choosePicture(page, digit('5'));
  await reached(page, 'done');
  const whole = await outcome(page);
  await button(page, 'Run').click();
  await reached(page, 'running');
  await expect(page.getByTestId('chart-settling').locator('path').first()).toBeVisible();
  await button(page, 'Pause').click();
  await reached(page, 'paused');
  const before = await spent(page);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(16 * 64 * 10);
  await button(page, 'Continue').click();
  await reached(page, 'done');
  expect(await outcome(page)).toEqual(whole);
});

test('more draws continue the run that is there', async ({ page }) => {
  await setDraws(page, 4);
  await choosePicture(page, digit('7'));
  await reached(page, 'done');
  const four = await outcome(page);
  await setDraws(page, 2);
  await button(page, 'Run').click();
  await expect.poll(() => spent(page)).toBe(16 * 2 * 10);
  await reached(page, 'done');
  await button(page, 'More draws').click();
  await expect.poll(() => spent(page)).toBe(16 * 4 * 10);
  await reached(page, 'done');
  expect(await outcome(page)).toEqual(four);
});

test('switching the reading costs no evaluation', async ({ page }) => {
  await choosePicture(page, digit('3'));
  await reached(page, 'done');
  const elbo = await outcome(page);
  const cost = await spent(page);
  for (const id of ['li-l2', 'vote', 'z-mean']) {
    await choose(page, 'reading', id);
    await expect.poll(async () => (await outcome(page)).scores).not.toEqual(elbo.scores);
    await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
    expect(await spent(page)).toBe(cost);
  }
  await choose(page, 'reading', 'elbo');
  await expect.poll(() => outcome(page)).toEqual(elbo);
});

test('another seed gives other numbers, the same seed the same', async ({ page }) => {
  await choosePicture(page, digit('2'));
  await reached(page, 'done');
  const first = await outcome(page);
  const runWith = async (seed: number) => {
    await setField(page, 'Seed', seed);
    await button(page, 'Run').click();
  };
  await runWith(12345);
  await expect.poll(async () => (await outcome(page)).scores).not.toEqual(first.scores);
  await reached(page, 'done');
  await runWith(1);
  await expect.poll(() => outcome(page)).toEqual(first);
});

test('charts can be read and steered with the keyboard and the pointer', async ({ page }) => {
  await choosePicture(page, digit('3'));
  await reached(page, 'done');
  const chart = page.getByTestId('chart-evidence');
  const surface = chart.getByRole('application');
  await surface.focus();
  const caption = chart.locator('caption').first();
  await page.keyboard.press('Home');
  const clean = await caption.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(caption).not.toHaveText(clean ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(caption).toHaveText(clean ?? '');

  const row = (name: string) => page.locator(`[data-testid="class-row"][data-class="${name}"]`);
  await page.keyboard.press('ArrowDown');
  const leader = (await verdict(page).getAttribute('data-class')) ?? '';
  await expect(chart.locator('tr[data-hovered]')).toContainText(leader);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = (await page.getByTestId('class-row').nth(2).getAttribute('data-class')) ?? '';
  await expect(chart.locator('tr[data-hovered]')).toContainText(third);
  await page.keyboard.press('Enter');
  await expect(row(third).getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('r');
  await expect(row(third).getByRole('button', { name: /^Measure gaps against/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(surface).not.toBeFocused();

  await expect(async () => {
    await page.mouse.move(0, 0);
    await row(leader).hover();
    await expect(chart.locator('tr[data-hovered]')).toContainText(leader, { timeout: 5_000 });
  }).toPass();
  await expect(page.getByTestId('chart-errors').locator('tr[data-hovered]')).toContainText(leader);
});

test('the space key runs, pauses and continues', async ({ page }) => {
  await setDraws(page, 64);
  await choosePicture(page, digit('4'));
  await reached(page, 'running');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Space');
  await reached(page, 'paused');
  await page.keyboard.press('Space');
  await reached(page, 'running');
});
