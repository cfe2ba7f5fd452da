import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  chooseModel,
  choosePicture,
  copyLink,
  expect,
  findings,
  openPage,
  reached,
  setField,
  test,
} from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const card = JSON.parse(readFileSync('public/models/tiny/card.json', 'utf8'));

const panel = (page: Page) => page.getByTestId('certify');
const result = (page: Page) => page.getByTestId('certify-result');
/** A button of the panel; the run beside it has some of the same name. */
const control = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const certified = (page: Page, state: string): Promise<void> =>
  expect(panel(page)).toHaveAttribute('data-state', state, { timeout: 120_000 });

/** Opens the Certify view of a page, whatever it is called; while parts of the page still arrive, a click may miss it. */
const openView = (page: Page): Promise<void> =>
  expect(() => page.getByRole('radio', { name: /^Certify/ }).check()).toPass();

/** Chooses one of several in sight. */
const pick = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check();

/** Classifies the digit and opens the Certify view. */
async function classified(page: Page): Promise<void> {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await openView(page);
}

/** Votes that are counted, as the page says. */
const votes = async (page: Page): Promise<number> =>
  Number(await page.getByRole('progressbar', { name: 'Votes' }).getAttribute('aria-valuenow'));

/** The file that the page gives. */
async function saved(page: Page) {
  const download = page.waitForEvent('download');
  await control(page, 'Save certificate').click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('a visitor has a radius proven, keeps its certificate, and shares it as a claim that can be checked', async ({
  page,
  visit,
}) => {
  await classified(page);
  await pick(page, 'Radius wanted', '0.1');
  await control(page, 'Certify').click();
  await certified(page, 'done');
  await expect(result(page)).toContainText(
    /^Every picture within ℓ2 distance 0\.\d+ \(of \[0,1\] pixels at \d+×\d+\) of this one is also called 3 /,
  );
  const certificate = await saved(page);
  expect(certificate.result).toMatchObject({ type: 'certified', class: 3 });
  expect(certificate.result.radius.value).toBeGreaterThanOrEqual(0.1);
  expect(certificate.model.sha256).toBe(
    card.files.find(({ role }: { role: string }) => role === 'scoring-graph').sha256,
  );
  await expect(result(page)).toContainText(certificate.claim);

  const link = await copyLink(page);
  const other = await visit();
  await other.goto(link);
  await openView(other);
  const claimed = other.getByTestId('certify-claimed');
  await expect(claimed).toContainText(certificate.claim);
  await expect(claimed).toHaveAttribute('data-check', 'unchecked');
  await expect(result(other)).toBeHidden();
  await control(other, 'Recompute to check').click();
  await expect(claimed).toHaveAttribute('data-check', 'same');
});

test('a certificate that was paused goes on after a reload, and when it is stopped keeps what it has proven', async ({
  page,
}) => {
  test.slow();
  await classified(page);
  await setField(page, 'Votes at most', 5000);
  await control(page, 'Certify').click();
  await expect.poll(() => votes(page)).toBeGreaterThan(30);
  await control(page, 'Pause').click();
  await certified(page, 'paused');
  const before = await votes(page);

  await classified(page);
  await setField(page, 'Votes at most', 5000);
  await control(page, 'Certify').click();
  await expect(panel(page)).toContainText(/Goes on from \d+ votes that were kept/);
  expect(await votes(page)).toBeGreaterThanOrEqual(before);
  await expect(panel(page)).toContainText(/Radius 0\.\d+ is proven so far/);
  await control(page, 'Stop').click();
  await certified(page, 'done');
  const certificate = await saved(page);
  expect(certificate).toMatchObject({ stopped: true, result: { type: 'certified', class: 3 } });
  await expect(result(page)).toContainText(certificate.claim);
});

test('with a fixed number of votes nothing is claimed when it is stopped', async ({ page }) => {
  await classified(page);
  await setField(page, 'Votes at most', 5000);
  await pick(page, 'Counting', 'Fixed n');
  await control(page, 'Certify').click();
  await expect.poll(() => votes(page)).toBeGreaterThan(20);
  await expect(panel(page)).toContainText('Nothing is proven before the last vote.');
  await control(page, 'Stop').click();
  await certified(page, 'done');
  await expect(result(page)).toHaveAttribute('data-type', 'abstained');
  await expect(panel(page)).not.toContainText('Every picture');
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const) {
  test(`axe finds nothing serious in the Certify view: ${theme}, ${width} pixels wide`, async ({ page }) => {
    await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await classified(page);
    expect(await findings(page), 'before').toEqual([]);
    await pick(page, 'Radius wanted', '0.1');
    await control(page, 'Certify').click();
    await certified(page, 'done');
    expect(await findings(page), 'a certificate').toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}
