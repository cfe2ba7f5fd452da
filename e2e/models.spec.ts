import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  chooseModel,
  choosePicture,
  expect,
  findings,
  openModels,
  openPage,
  reached,
  test,
} from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const tinyGraph = JSON.parse(readFileSync('public/models/tiny/card.json', 'utf8')).files[0];
const phone = { width: 390, height: 844 };

const dialog = (page: Page) => page.getByRole('dialog');
const card = (page: Page, name: string) => dialog(page).getByRole('article', { name });
const seen = (page: Page, side: number) =>
  page.getByRole('img', { name: `three.png as the model sees it: ${side} by ${side} pixels` });

/** Lets a shipped card say more than it does. */
const changeCard = (page: Page, id: string, change: Readonly<Record<string, unknown>>) =>
  page.route(`**/models/${id}/card.json`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...change } });
  });

/** A range that no picture falls into: the mean logarithm of an error of pictures from −1 to 1 is below 2. */
const impossible = {
  typicality: {
    levels: [0.3, 0.8],
    draws: 2,
    seed: 1,
    low: 5,
    high: 6,
    share: 0.98,
    pictures: 100,
    split: 'none',
    command: 'none',
  },
};

test('the gallery is opened, gone through and used with the keyboard alone', async ({ page }) => {
  await openPage(page);
  await page.getByTestId('model').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let presses = 0; presses < 30 && !(await focused()).startsWith('Use Tiny'); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByTestId('model')).toContainText('Tiny digits');
  await expect(page.getByTestId('model')).toBeFocused();
  await expect(page.getByRole('list', { name: 'Samples' })).toContainText('9');
});

test('another model keeps the picture and cuts it anew', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await expect(seen(page, 8)).toBeVisible();
  await chooseModel(page, 'Fashion');
  await expect(seen(page, 28)).toBeVisible();
  await reached(page, 'running');
  await button(page, 'Stop').click();
  await chooseModel(page, 'Tiny');
  await expect(seen(page, 8)).toBeVisible();
  await reached(page, 'done');
});

test('a kept model is called so and can be deleted', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await openModels(page);
  const forget = card(page, 'Tiny digits').getByRole('button', { name: 'Delete Tiny digits from the cache' });
  await expect(card(page, 'Fashion-MNIST').getByRole('button', { name: /Delete/ })).toBeHidden();
  await forget.click();
  await expect(forget).toBeHidden();
  expect(
    await page.evaluate(async () =>
      (
        await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))
      ).reduce((a, b) => a + b, 0),
    ),
  ).toBe(0);
});

test('a model has a page with an address of its own', async ({ page }) => {
  await openPage(page);
  await openModels(page);
  await button(page, 'Details of Tiny digits').click();
  await expect(page.getByRole('dialog', { name: 'Tiny digits' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#model=tiny');
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Tiny digits' })).toContainText(tinyGraph.sha256.slice(0, 8));
  await button(page, 'Back to all models').click();
  await expect(page.getByRole('dialog', { name: 'Models' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('a picture that looks unlike the training pictures is said to, after the verdict', async ({ page }) => {
  await changeCard(page, 'tiny', impossible);
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await expect(page.getByTestId('likeness')).toContainText('This picture looks unlike what the model was trained on');
  await expect(page.getByTestId('likeness')).toContainText('98 % of validation pictures lie from 5.0 to 6.0');
});

for (const [theme, size] of [
  ['light', undefined],
  ['dark', undefined],
  ['dark', phone],
] as const) {
  test(`axe finds nothing serious in gallery and page: ${theme}, ${size === undefined ? 'desk' : 'phone'}`, async ({
    page,
  }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    if (size !== undefined) await page.setViewportSize(size);
    const square = Array.from({ length: 10 }, (_, t) =>
      Array.from({ length: 10 }, (_, g) => (t === g ? 28 : (t + g) % 3)),
    );
    const pictures = square.flat().reduce((sum, cell) => sum + cell, 0);
    const confusion = { reading: 'elbo', counts: square, pictures, split: 'none', command: 'none' };
    await changeCard(page, 'tiny', {
      ...impossible,
      notice: 'medical',
      confusion,
      levelDensity: { levels: [0.1, 1, 8], density: [0.1, 0.4, 0.1] },
    });
    await openPage(page);
    await openModels(page);
    await expect(card(page, 'Tiny digits').getByTestId('medical')).toBeVisible();
    expect(await findings(page), 'the gallery').toEqual([]);
    await button(page, 'Details of Tiny digits').click();
    await expect(page.getByRole('dialog', { name: 'Tiny digits' })).toBeVisible();
    expect(await findings(page), 'the page of a model').toEqual([]);
    const widths = await dialog(page).evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await button(page, 'Use Tiny digits').click();
    await choosePicture(page, three);
    await reached(page, 'done');
    await expect(page.getByTestId('likeness')).toContainText('looks unlike');
    await expect(page.getByTestId('medical')).toBeVisible();
    expect(await findings(page), 'the warnings').toEqual([]);
  });
}
