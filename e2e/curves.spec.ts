import type { Locator, Page } from '@playwright/test';
import { button, expect, openPage, test } from './support.ts';

const charts = ['chart-evidence', 'chart-settling', 'chart-errors'] as const;
/** Lines of a chart that stand back. */
const dimmed = (page: Page, chart: string) => page.getByTestId(chart).locator('g[data-class][opacity="0.25"]');
const lines = (page: Page, chart: string) => page.getByTestId(chart).locator('g[data-class]');
/** Points at a class until a chart has only one line in front: what is still being laid out may move away from under the mouse. */
const pointAt = (page: Page, target: Locator, chart: string) =>
  expect(async () => {
    await page.mouse.move(0, 0);
    await target.hover();
    const all = await lines(page, chart).count();
    await expect(dimmed(page, chart)).toHaveCount(all - 1, { timeout: 5_000 });
  }).toPass();
const surface = (page: Page) => page.getByRole('application', { name: 'Evidence by noise level' });

test('U13: a class that is pointed at anywhere stands out everywhere, and pressing it says its name', async ({
  page,
}) => {
  await openPage(page);
  const row = page.getByTestId('class-row').nth(4);
  const name = (await row.getAttribute('data-class')) ?? '';
  for (const chart of charts) {
    await expect(lines(page, chart)).not.toHaveCount(0);
    await pointAt(page, row, chart);
    await expect(page.getByTestId(chart).locator(`g[data-class="${name}"]`)).toHaveAttribute('opacity', '1');
  }
  await page.getByRole('radio', { name: 'Grid', exact: true }).check();
  const small = page.getByTestId('chart-grid').locator(`button[data-class="${name}"]`);
  await pointAt(page, small, 'chart-settling');
  await small.click();
  await expect(small).toHaveAttribute('aria-pressed', 'true');
  await expect(
    page.getByTestId('chart-settling').getByRole('rowheader', { name: new RegExp(`${name}.*pinned`) }),
  ).toBeVisible();
});

test('views of one run have keys: errors first, small charts, one class alone, and back', async ({ page }) => {
  await openPage(page);
  await surface(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await expect(page.getByTestId('solo')).toContainText('Only');
  await expect(lines(page, 'chart-errors')).toHaveCount(2);
  await page.getByRole('button', { name: 'Draw all classes again' }).first().click();
  await expect(lines(page, 'chart-errors')).toHaveCount(10);
  await surface(page).focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: 'Absolute', exact: true })).toBeChecked();
  await page.getByRole('application', { name: 'Errors by noise level' }).press('m');
  await expect(page.getByTestId('chart-grid').getByRole('listitem')).toHaveCount(10);
  await page.getByTestId('chart-grid').getByRole('button').first().press('ArrowRight');
  await expect(page.getByTestId('chart-grid')).toContainText('λ');
  await page.getByTestId('chart-grid').getByRole('button').first().press('m');
  await expect(page.getByTestId('chart-evidence')).toBeVisible();
});

test('a drag zooms every chart over levels, keys and buttons do too, and a double click shows all again', async ({
  page,
}) => {
  await openPage(page);
  const chart = page.getByTestId('chart-evidence').getByRole('application');
  const chip = page.getByTestId('zoom');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (box === null) throw new Error('no chart');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 0.3 * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * box.width, y, { steps: 6 });
  await page.mouse.up();
  await expect(chip).toHaveText(/^Seen: λ /);
  const dragged = await chip.textContent();
  await expect(page.getByTestId('chart-errors').locator('figcaption')).toContainText('The chart shows λ');
  await chart.press('+');
  await expect(chip).not.toHaveText(dragged ?? '');
  await button(page, 'See more levels').click();
  await chart.dblclick();
  await expect(chip).toBeHidden();
  await button(page, 'See fewer levels').click();
  await expect(chip).toBeVisible();
  await chart.press('0');
  await expect(chip).toBeHidden();
  await page.mouse.move(box.x + 0.4 * box.width, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await expect(chip).toHaveText(/^Seen: λ /);
  await page.mouse.wheel(0, 120);
  await expect(chip).toBeHidden();
  await page.keyboard.up('Control');
});
