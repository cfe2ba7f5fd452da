import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chooseModel, choosePicture, copyLink, expect, findings, openPage, reached, test } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

const inspector = (page: Page) => page.getByTestId('inspector');
const estimates = (page: Page) => page.getByTestId('inspector-estimates');
/** A number of the inspector by the words before it. */
const number = (page: Page, name: RegExp) =>
  page.getByTestId('inspector-numbers').locator('div', { hasText: name }).locator('dd');
const surface = (page: Page) => page.getByRole('application', { name: 'Evidence by noise level' });
/** Waits until the level under the cursor is denoised. */
const settled = (page: Page): Promise<void> => expect(estimates(page)).not.toHaveAttribute('data-stale');

async function classified(page: Page): Promise<void> {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
}

test('the inspector follows the chart’s cursor: pictures, maps and numbers of one level', async ({ page }) => {
  await classified(page);
  await surface(page).focus();
  await page.keyboard.press('Home');
  await expect(inspector(page)).toHaveAttribute('data-level', '0');
  await expect(estimates(page).getByRole('img', { name: /denoised as 3/ })).toBeVisible();
  await settled(page);
  const first = await number(page, /error, 3/).textContent();
  await page.keyboard.press('End');
  await expect(inspector(page)).not.toHaveAttribute('data-level', '0');
  await settled(page);
  expect(await number(page, /error, 3/).textContent()).not.toBe(first);
  await expect(number(page, /paired correlation/)).toContainText(/[01]\.\d\d|needs 3 draws/);
  await page.getByLabel('Compare the leader with').selectOption('7');
  await expect(estimates(page).getByRole('img', { name: /^Where 3 is nearer to the picture than 7/ })).toBeVisible();
});

test('the filmstrip drags the cursor of charts and inspector, and is a slider for the keyboard', async ({ page }) => {
  await openPage(page);
  const strip = page.getByRole('slider', { name: /^Noise level/ });
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (box === null) throw new Error('no filmstrip');
  const last = Number(await strip.getAttribute('aria-valuemax')) - 1;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(inspector(page)).toHaveAttribute('data-level', String(last));
  await strip.press('Home');
  await expect(inspector(page)).toHaveAttribute('data-level', '0');
  await strip.press('ArrowRight');
  await expect(inspector(page)).toHaveAttribute('data-level', '1');
});

test('U16: maps of classes share one scale around 0, and are of differences', async ({ page }) => {
  await classified(page);
  for (const name of ['0', '1', '4'])
    await page
      .getByTestId('class-row')
      .and(page.locator(`[data-class="${name}"]`))
      .getByRole('button')
      .first()
      .click();
  await settled(page);
  await expect(estimates(page).getByRole('img', { name: /^Where 3 is nearer/ })).toHaveCount(4);
  await expect(estimates(page).getByText(/All maps share one scale, ±/)).toHaveCount(1);
});

test('a link has its numbers at once and loads the model only when asked', async ({ page, visit }) => {
  await classified(page);
  const link = await copyLink(page);
  const other = await visit();
  await other.goto(link);
  await expect(number(other, /gap, above 0 for 3/)).toContainText('±');
  await expect(estimates(other)).toHaveCount(0);
  await other.getByRole('button', { name: /^Load Tiny/ }).click();
  await expect(estimates(other).getByRole('img', { name: /denoised as 3/ })).toBeVisible();
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 900],
  ['dark', 390],
] as const) {
  test(`axe finds nothing serious in the inspector: ${theme}, ${width} pixels wide`, async ({ page }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await classified(page);
    if (width === 900) await page.getByRole('button', { name: 'Pictures and numbers at this noise level' }).click();
    await settled(page);
    await expect(estimates(page)).toBeVisible();
    expect(await findings(page)).toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}
