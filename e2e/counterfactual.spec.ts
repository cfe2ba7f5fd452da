import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  chooseModel,
  choosePicture,
  expect,
  findings,
  openModels,
  openPage,
  reached,
  setField,
  test,
} from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

const panel = (page: Page) => page.getByTestId('counterfactual');
const control = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const made = (page: Page, state: string): Promise<void> =>
  expect(panel(page)).toHaveAttribute('data-state', state, { timeout: 120_000 });

async function explained(page: Page): Promise<void> {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await page.getByRole('radio', { name: 'Explain', exact: true }).check();
  await panel(page).getByLabel('As if it were').selectOption({ label: '8' });
}

/** What the page gives as a file when a button is pressed. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await control(page, name).click();
  return readFileSync(await (await waiting).path());
}

test('a three is made an eight, the verdict follows, and the counterfactual of its own class stays', async ({
  page,
}) => {
  await explained(page);
  await panel(page).getByRole('slider', { name: 'Guidance' }).fill('4');
  await control(page, 'Make it').click();
  await made(page, 'done');
  const judged = panel(page).getByTestId('judged');
  await expect(judged.nth(0)).toContainText('The verdict flips to 8. 8 is ahead of 3 by +');
  await expect(judged.nth(1)).toContainText('The verdict stays 3');
  await expect(panel(page)).toContainText('Mean change of a pixel');

  const handle = panel(page).getByRole('slider', { name: 'Original beside the picture as 8' });
  await handle.focus();
  await page.keyboard.press('End');
  await expect(handle).toHaveAttribute('aria-valuenow', '100');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuetext', '95 % original');

  const report = JSON.parse((await saved(page, 'Save settings and verdicts')).toString());
  expect(report.counterfactuals.map((one: { verdict: { class: string } }) => one.verdict.class)).toEqual(['8', '3']);
  expect(report.counterfactuals[0].settings).toMatchObject({ weight: 4, start: 1, steps: 20 });
  expect(report.evaluations).toBe(Number(await panel(page).getAttribute('data-spent')));
  expect(report.counterfactuals[0].picture).toHaveLength(64);
  const png = await saved(page, 'Save pictures and maps');
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);

  await page.getByRole('radio', { name: 'Curves', exact: true }).check();
  await page.getByRole('radio', { name: 'Explain', exact: true }).check();
  await expect(judged).toHaveCount(2);
});

test('the smallest start that flips is searched, and a search is left at once', async ({ page }) => {
  test.slow();
  await explained(page);
  const tried = panel(page).getByRole('list', { name: 'Start levels tried' }).getByRole('listitem');
  await setField(page, 'Steps', 250);
  await control(page, 'Find the smallest change').click();
  await expect(panel(page).getByTestId('pair')).toBeVisible();
  await control(page, 'Stop').click();
  await made(page, 'stopped');
  expect(await tried.count()).toBeLessThan(6);

  await setField(page, 'Steps', 20);
  await control(page, 'Find the smallest change').click();
  await made(page, 'done');
  await expect(tried).toHaveCount(6);
  await expect(panel(page).getByTestId('tried')).toContainText(
    'Whether a smaller one flips all the same was not tried.',
  );
  await expect(panel(page).getByTestId('judged')).toContainText(/flips|leans/);
});

test('a model draws a picture of every class from noise on its page', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await openModels(page);
  await page.getByRole('button', { name: /^Details of Tiny/ }).click();
  const samples = page.getByTestId('class-samples');
  await samples.getByRole('button', { name: 'Draw pictures' }).click();
  await expect(samples).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect(samples.getByRole('img', { name: /^Drawn as / })).toHaveCount(10);
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const) {
  test(`axe finds nothing serious in counterfactuals: ${theme}, ${width} pixels wide`, async ({ page }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await explained(page);
    await control(page, 'Make it').click();
    await made(page, 'done');
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
