import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choose, chooseModel, choosePicture, expect, findings, openPage, reached, setField, test } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

const panel = (page: Page) => page.getByTestId('evidence');
const total = (page: Page) => page.getByTestId('evidence-total');
const map = (page: Page) => panel(page).getByRole('application', { name: /^Evidence for/ });
const control = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const mapped = (page: Page, state: string): Promise<void> =>
  expect(panel(page)).toHaveAttribute('data-state', state, { timeout: 120_000 });
const openView = (page: Page): Promise<void> => page.getByRole('radio', { name: 'Explain', exact: true }).check();

async function classified(page: Page, levels?: number): Promise<void> {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  if (levels !== undefined) await setField(page, 'Noise levels', levels);
  await choosePicture(page, three);
  await reached(page, 'done');
}

/** A number that the page holds beside its words. */
const held = async (page: Page, name: 'total' | 'gap'): Promise<number> =>
  Number(await total(page).getAttribute(`data-${name}`));

/** What the page gives as a file when a button is pressed. */
async function saved(page: Page, name: string): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const waiting = page.waitForEvent('download');
  await control(page, name).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a visitor sees where the evidence is; the map adds up to the verdict, and so do the saved numbers', async ({
  page,
}) => {
  await classified(page);
  await openView(page);
  await control(page, 'Show the evidence').click();
  await mapped(page, 'done');
  await expect(total(page)).toContainText('That is the gap of the verdict, from the same noise draws');
  const gap = await held(page, 'gap');
  expect(gap).toBeGreaterThan(1);
  expect(Math.abs((await held(page, 'total')) / gap - 1)).toBeLessThan(1e-4);

  const { name, bytes } = await saved(page, 'Save the numbers');
  expect(name).toMatch(/\.csv$/);
  const lines = bytes.toString().trim().split('\n');
  const rows = lines.filter((line) => /^\d/.test(line)).map((line) => line.split(',').map(Number));
  expect(rows).toHaveLength(64);
  expect(rows.reduce((sum, row) => sum + row[2]!, 0)).toBeCloseTo(await held(page, 'total'), 6);
  expect(lines.filter((line) => line.startsWith('#')).join(' ')).toMatch(/Evidence for 3 against .*SHA-256/);

  const picture = await saved(page, 'Save the map');
  expect([...picture.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(500);
  expect(picture.bytes.readUInt32BE(20)).toBeGreaterThan(picture.bytes.readUInt32BE(16));
});

test('a pixel and a region are read by mouse and by keyboard; levels by arrow keys, which move the shared cursor', async ({
  page,
}) => {
  await classified(page);
  await openView(page);
  await panel(page).getByLabel('against').selectOption({ label: '8' });
  await control(page, 'Show the evidence').click();
  await mapped(page, 'done');
  await expect(map(page)).toHaveAccessibleName('Evidence for 3 against 8, all levels');
  await map(page).hover({ position: { x: 4, y: 4 } });
  await expect(panel(page)).toContainText(/Pixel 1, 1: .*nats/);
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page)).toContainText(/Pixel 2, 1: .*nats/);

  await panel(page).getByRole('checkbox', { name: 'Mark a region' }).check();
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('no map');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByTestId('evidence-region')).toHaveText(/^In the region, \d+ % of the pixels: .*nats/);
  await control(page, 'Clear the region').click();
  await expect(page.getByTestId('evidence-region')).toBeHidden();

  const film = panel(page).getByRole('group', { name: /^Evidence by noise level/ });
  await film.getByRole('radio', { name: 'All levels' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map(page)).toHaveAccessibleName(/^Evidence for 3 against 8 at λ/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('inspector')).toHaveAttribute('data-level', '1');
});

test('more draws sharpen the map, a pause keeps what it has, and a reading without maps says why', async ({ page }) => {
  test.slow();
  // So many evaluations that no computer has finished before the pause.
  await classified(page, 64);
  await openView(page);
  await setField(page, 'Draws a level', 64);
  await control(page, 'Show the evidence').click();
  await expect(total(page)).toBeVisible();
  await control(page, 'Pause').click();
  await mapped(page, 'paused');
  const spent = Number(await panel(page).getByRole('progressbar').getAttribute('aria-valuenow'));
  await control(page, 'Go on').click();
  await mapped(page, 'running');
  await expect
    .poll(async () => Number(await panel(page).getByRole('progressbar').getAttribute('aria-valuenow')))
    .toBeGreaterThan(spent);
  await control(page, 'Pause').click();
  await choose(page, 'reading', 'vote');
  await expect(page.getByRole('button', { name: 'Read with ELBO' })).toBeVisible();
  await page.getByRole('button', { name: 'Read with ELBO' }).click();
  await expect(control(page, 'Show the evidence')).toBeVisible();
});

test('a lesion’s outline lies over the map of a sample, and nothing is saved without the notice', async ({ page }) => {
  test.slow();
  await openPage(page);
  await chooseModel(page, 'Skin lesions');
  await page
    .getByRole('list', { name: 'Samples' })
    .getByRole('button', { name: /melanoma/i })
    .first()
    .click();
  await reached(page, 'done');
  await openView(page);
  await control(page, 'Show the evidence').click();
  await mapped(page, 'done');
  await expect(panel(page).getByRole('checkbox', { name: /^Outline of the lesion/ })).toBeChecked();
  const { bytes } = await saved(page, 'Save the numbers');
  expect(bytes.toString()).toContain('Not for diagnosis');
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const) {
  test(`axe finds nothing serious in the Explain view: ${theme}, ${width} pixels wide`, async ({ page }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await classified(page);
    await openView(page);
    expect(await findings(page), 'before').toEqual([]);
    await control(page, 'Show the evidence').click();
    await mapped(page, 'done');
    await panel(page).getByRole('checkbox', { name: 'Hatch unsettled pixels' }).check();
    await panel(page).getByRole('checkbox', { name: 'Mark a region' }).check();
    expect(await findings(page), 'a map').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
