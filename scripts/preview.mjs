// Photographs the page with its example run into public/preview.png, which links to the page are shown with. To be repeated
// when the page looks different: `node scripts/preview.mjs`.
import { writeFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { buildApp } from './build.mjs';
import { giveUp } from './run.mjs';
import { serve } from './serve.mjs';

/** Previews are cropped to 1200 × 630; the page is photographed from further away, so that its curves are in the picture. */
const size = { width: 1800, height: 945 };
const deviceScaleFactor = 1200 / size.width;
const MOST_BYTES = 200_000;

chdir(fileURLToPath(new URL('..', import.meta.url)));
buildApp();
const { url, close } = await serve('dist', 0);
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const context = await browser.newContext({
  viewport: size,
  deviceScaleFactor,
  colorScheme: 'light',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
});
const page = await context.newPage();
await page.goto(url);
await page.getByTestId('verdict').and(page.locator('[data-class]')).waitFor();
await page.getByRole('list', { name: 'Samples' }).getByRole('listitem').first().waitFor();
await page.waitForLoadState('networkidle');
const picture = await page.screenshot();
await browser.close();
close();
if (picture.length > MOST_BYTES) giveUp(`The preview has ${picture.length} bytes; ${MOST_BYTES} are allowed.`);
writeFileSync('public/preview.png', picture);
console.log(`public/preview.png: ${picture.length} bytes`);
