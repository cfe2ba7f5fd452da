import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { button, expect, findings, openPage, test } from './support.ts';

const charts = ['evidence', 'settling', 'errors'] as const;
const titles = { evidence: 'Evidence by noise level', settling: 'Settling', errors: 'Errors by noise level' } as const;
const kinds = [
  ['SVG', 'svg'],
  ['PNG (2×)', 'png'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
  ['pgfplots', 'tex'],
] as const;

const content = async (download: Download): Promise<Buffer> => readFile(await download.path());

async function save(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
  ]);
  return download;
}

test('U15: every chart is saved as SVG, PNG, CSV, JSON and pgfplots, and says how it was made', async ({ page }) => {
  await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
  await openPage(page);
  for (const chart of charts) {
    await button(page, `Save: ${titles[chart]}`).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page), `the menu of ${chart}`).toEqual([]);
    for (const [name, ending] of kinds) {
      const download = await save(page, name);
      expect(download.suggestedFilename()).toBe(`elbow-fashion-mnist-${chart}.${ending}`);
      const bytes = await content(download);
      if (ending === 'png') {
        expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
        const width = await page
          .getByTestId(`chart-${chart}`)
          .getByRole('application')
          .evaluate((e) => e.clientWidth);
        expect(bytes.readUInt32BE(16)).toBe(2 * (width + 32));
      } else {
        const text = bytes.toString('utf8');
        expect(text).toContain('Ankle boot');
        expect(text).toContain('fashion-mnist');
        expect(text).not.toMatch(/NaN|Infinity|undefined|var\(/);
      }
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a saved picture has the colours that were chosen', async ({ page }) => {
  await openPage(page);
  await button(page, `Save: ${titles.evidence}`).click();
  const ground = async () =>
    /<rect width="100%" height="100%" fill="(#\w+)"/.exec(String(await content(await save(page, 'SVG'))))?.[1];
  expect(await ground()).toBe('#ffffff');
  await page.getByRole('dialog').getByRole('radio', { name: 'Dark' }).check();
  expect(await ground()).toBe('#161a20');
});
