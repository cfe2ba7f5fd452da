import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { button, copyLink, expect, findings, offer, openPage, reached, runPanel, test, verdict } from './support.ts';

const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('the dialog has a code for phones where the link is short, a frame, a caption and papers', async ({ page }) => {
  await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
  await openPage(page);
  await button(page, 'Copy link').click();
  const dialog = page.getByRole('dialog');
  for (const summary of ['QR code', 'Embed in another page', 'Caption and papers']) {
    await dialog.getByText(summary, { exact: true }).click();
  }
  await expect(dialog.getByText(/too fine for many phone cameras/)).toBeVisible();
  expect(await findings(page), 'everything open').toEqual([]);
  await dialog.getByRole('checkbox', { name: /curves/ }).uncheck();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Papers in BibTeX' })).toHaveValue(
    /@inproceedings\{li2023diffusion/,
  );
  expect(await findings(page), 'with the code').toEqual([]);
});

test('an embedded link shows verdict and charts without controls', async ({ page, visit }) => {
  await openPage(page);
  const link = await copyLink(page);
  const other = await visit();
  await other.goto(`${link}&embed=1`);
  await expect(verdict(other)).toHaveAttribute('data-class', 'Ankle boot');
  await expect(other.getByTestId('chart-evidence').locator('path').first()).toBeVisible();
  await expect(other.getByRole('banner')).toHaveCount(0);
  await expect(other.getByText('Choose a picture')).toHaveCount(0);
});

test('a run saved in the terminal opens by drop, and the page saves the same file', async ({ page }) => {
  const file = join(await mkdtemp(join(tmpdir(), 'run-')), 'three.json');
  await promisify(execFile)('node', [
    'scripts/elbow.mjs',
    ...['classify', 'public/samples/tiny/3.png', '--model', 'tiny', '--save', file],
  ]);
  const text = await readFile(file, 'utf8');
  await openPage(page);
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'three.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, text);
  await expect(runPanel(page)).toHaveAttribute('data-origin', 'file');
  await expect(verdict(page)).toHaveAttribute('data-class', '3');
  await expect(page.getByTestId('badge')).toHaveText('From file, not recomputed');
  await button(page, 'Copy link').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Save run' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('elbow-tiny-run.json');
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(JSON.parse(text));
  await page.keyboard.press('Escape');
  await button(page, 'Recompute here').click();
  await expect(page.getByTestId('comparison')).toHaveAttribute('data-same', 'true', { timeout: 90_000 });
});

test('a file that is no saved run is refused and the run on screen stays', async ({ page }) => {
  await openPage(page);
  await offer(page, json('cut.json', '{"format":1,'));
  await expect(page.locator('[data-code="data-invalid"]')).toContainText('not JSON');
  await offer(page, json('other.json', '{"format":1}'));
  await expect(page.locator('[data-code="data-invalid"]').last()).toContainText('saved run');
  await expect(verdict(page)).toHaveAttribute('data-class', 'Ankle boot');
  await reached(page, 'done');
});
