import { readFileSync } from 'node:fs';
import { button, chooseModel, choosePicture, expect, findings, openPage, reached, test, verdict } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

/** Texts of the page that read as English and do not say that they are. */
const englishLeft = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => element.closest('[lang="en"], noscript, script') === null)
    .flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
    ])
    .filter((text) => /\b(the|of|and|with|at|from|to|for)\b/.test(text));

test.beforeEach(({ page }) => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' }));

test('the page speaks German at a click, keeps it, and loses no run by it', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  const score = await page.getByTestId('class-row').first().getAttribute('data-score');
  await button(page, 'Deutsch').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(verdict(page)).toContainText('95-%-Intervall');
  await expect(page.getByTestId('class-row').first()).toHaveAttribute('data-score', score ?? '');
  for (const view of ['Erklären', 'Zweifeln', 'Zertifizieren', 'Zu Fall bringen', 'Kurven']) {
    await page.getByRole('radio', { name: view, exact: true }).check();
    expect(await findings(page), view).toEqual([]);
    expect(await page.evaluate(englishLeft), view).toEqual([]);
  }
  await page.getByRole('button', { name: 'Link kopieren', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Diesen Lauf teilen' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(button(page, 'English')).toBeVisible();
  await expect(page.getByText('Ein Diffusionsmodell als Klassifikator')).toBeVisible();
  await button(page, 'English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('A diffusion model as a classifier')).toBeVisible();
});

test('a browser that asks for German gets it', async ({ visit }) => {
  const page = await visit({ locale: 'de-DE' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('radio', { name: 'Kurven', exact: true })).toBeChecked();
});

for (const width of [320, 1280]) {
  test(`written from right to left the page fits ${width} pixels, and charts keep their direction`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page);
    const marker = async () => (await page.getByRole('application').first().boundingBox())?.width;
    const before = await marker();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await marker()).toBe(before);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    expect(await findings(page)).toEqual([]);
    const chart = page.getByRole('application').first();
    expect(await chart.evaluate((surface) => getComputedStyle(surface).direction)).toBe('ltr');
  });
}
