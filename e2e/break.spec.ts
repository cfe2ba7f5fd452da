import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { button, chooseModel, choosePicture, expect, findings, openPage, reached, test } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const axe = 'node_modules/axe-core/axe.min.js';

const verdicts = (page: Page) => page.getByTestId('break-verdicts');
const judged = (page: Page) => expect(verdicts(page)).toHaveAttribute('data-busy', 'false');
const distance = async (page: Page) =>
  Number(/ℓ2 ([\d.]+)/.exec((await page.getByTestId('break-dial').getAttribute('aria-label')) ?? '')?.[1]);

test('a visitor draws on a digit, spoils it, and lets an attack change both verdicts', async ({ page }) => {
  test.slow();
  await page.addInitScript({ path: axe });
  await openPage(page);
  await chooseModel(page, 'Tiny digits');
  await choosePicture(page, three);
  await reached(page, 'done');
  await page.getByText('Try to break it', { exact: true }).click();
  await judged(page);
  await expect(verdicts(page)).toHaveText(/^Elbow3Plain classifier3$/);
  expect(await distance(page)).toBe(0);
  expect(await findings(page)).toEqual([]);

  const paper = await page.getByTestId('break-paper').boundingBox();
  if (paper === null) throw new Error('there is nothing to draw on');
  await page.mouse.move(paper.x + 0.1 * paper.width, paper.y + 0.1 * paper.height);
  await page.mouse.down();
  await page.mouse.move(paper.x + 0.1 * paper.width, paper.y + 0.9 * paper.height, { steps: 8 });
  await page.mouse.up();
  const drawn = await distance(page);
  // A white line down a black margin of eight pixels is about the square root of eight.
  expect(drawn).toBeGreaterThan(2);
  await page.getByRole('slider', { name: 'Blur' }).press('End');
  await judged(page);
  expect(await distance(page)).not.toBe(drawn);
  await button(page, 'Back to the picture').click();
  expect(await distance(page)).toBe(0);
  await judged(page);

  await page.getByRole('slider', { name: 'At most' }).press('End');
  await button(page, 'Attack').click();
  await expect(page.getByTestId('break-step')).toHaveAttribute('data-running', 'false');
  await judged(page);
  await expect(page.getByTestId('break-step')).toContainText('40 of 40');
  await expect(verdicts(page)).toContainText('flipped');
  expect(await distance(page)).toBeLessThanOrEqual(5);
});
