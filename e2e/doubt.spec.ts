import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choose, chooseModel, choosePicture, expect, findings, openPage, reached, setField, test } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const xray = {
  name: 'pneumonia.png',
  mimeType: 'image/png',
  buffer: readFileSync('public/samples/pneumonia/pneumonia.png'),
};

const panel = (page: Page) => page.getByTestId('doubt');
const members = (page: Page) => page.getByTestId('doubt-members');
/** The slider of a name, to be moved by keys. */
const slider = (page: Page, name: string) => panel(page).getByRole('slider', { name });
const openView = (page: Page): Promise<void> => page.getByRole('radio', { name: 'Doubt', exact: true }).check();

async function classified(page: Page): Promise<void> {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
}

test('a visitor reads in one sentence how far to trust a verdict, sets a promise, and a threshold that is kept', async ({
  page,
}) => {
  await classified(page);
  await expect(page.getByTestId('doubt-line')).toContainText('more draws would hardly change it');
  await openView(page);
  await expect(page.getByTestId('doubt-summary')).toHaveText(await page.getByTestId('doubt-line').innerText());
  await expect(page.getByTestId('doubt-votes')).toContainText('of 32');
  await expect(page.getByTestId('doubt-unlike')).toContainText(/(harder|easier) than .* of 200 validation pictures/);

  await expect(members(page)).toHaveAttribute('data-classes', '3');
  await expect(page.getByTestId('doubt-set')).toContainText('at least 90 % of pictures:');
  await expect(page.getByTestId('doubt-tested')).toContainText('Tried on 300 test pictures');
  await slider(page, 'The right class is to be in the set for').press('End');
  await expect(page.getByTestId('doubt-set')).toContainText('at least 99 % of pictures:');
  await panel(page).getByRole('checkbox', { name: 'Keep the promise within every class' }).check();
  // 99 % within a class takes 99 pictures of it; the card has fewer of every one.
  await expect(members(page)).toContainText('Every class: nothing can be left out');

  const threshold = slider(page, 'Answer');
  await threshold.press('Home');
  await expect(page.getByTestId('doubt-referred')).toContainText(/of 300 test pictures .* go to a human/);
  const said = await page.getByTestId('doubt-referred').innerText();
  await panel(page).getByText('Show data').click();
  await expect(panel(page).getByRole('table')).toContainText('300 (100 %)');

  await page.getByRole('radio', { name: 'Curves', exact: true }).check();
  await openView(page);
  await expect(page.getByTestId('doubt-referred')).toHaveText(said);
  await expect(page.getByTestId('doubt-set')).toContainText('at least 99 % of pictures of each class');
});

test('no promise is made for a run that was measured in another way', async ({ page }) => {
  await classified(page);
  await openView(page);
  await expect(members(page)).toBeVisible();
  await choose(page, 'reading', 'vote');
  await expect(page.getByTestId('doubt-no-set')).toContainText('another one is shown: no promise holds for it');
  await panel(page).getByRole('button', { name: 'Show the reading that was calibrated' }).click();
  await expect(members(page)).toBeVisible();
  await setField(page, 'Seed', 2);
  await choosePicture(page, { ...three, name: 'again.png' });
  await reached(page, 'done');
  await expect(page.getByTestId('doubt-no-set')).toContainText('Choose seed 1');
  await expect(page.getByTestId('doubt-referred')).toContainText('This run cannot be compared with them');
});

test('an X-ray gets the whole read-out, with the notice', async ({ page }) => {
  test.slow();
  await openPage(page);
  await chooseModel(page, 'Chest X-ray');
  await choosePicture(page, xray);
  await reached(page, 'done');
  await openView(page);
  await expect(panel(page).getByTestId('medical')).toContainText('Not for diagnosis');
  await expect(page.getByTestId('doubt-confidence')).toHaveAttribute('data-kind', 'calibrated');
  await expect(page.getByTestId('doubt-votes')).toContainText('p(1 − p)');
  await expect(page.getByTestId('doubt-tested')).toContainText('Tried on 624 test pictures');
  // Test pictures of this set are not drawn as its validation pictures were, and the page says so.
  await expect(page.getByTestId('doubt-tested')).toContainText('fewer than promised');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the doubt view, and nothing is wider than a phone: ${theme}`, async ({ page }) => {
    test.slow();
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await classified(page);
    await openView(page);
    await panel(page).getByText('Show data').click();
    expect(await findings(page), 'desk').toEqual([]);
    await page.setViewportSize({ width: 320, height: 720 });
    await expect(panel(page)).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findings(page), 'phone').toEqual([]);
  });
}
