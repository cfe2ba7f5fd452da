import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import {
  button,
  chooseModel,
  choosePicture,
  copyLink,
  expect,
  openPage,
  outcome,
  reached,
  test,
  verdict,
} from './support.ts';

const run = promisify(execFile);
const path = 'public/samples/tiny/3.png';
const file = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync(path) };

test('the newcomer’s way on WebGPU: drop, curves, verdict, link, recompute', async ({ page, visit }) => {
  test.setTimeout(240_000);
  await openPage(page);
  await page.getByTestId('engine').click();
  await page.getByRole('radio', { name: 'WebGPU' }).check();
  await page.keyboard.press('Escape');
  await chooseModel(page, 'Tiny');
  await choosePicture(page, file);
  await reached(page, 'running');
  await expect(page.getByTestId('chart-settling').locator('path').first()).toBeVisible();
  await reached(page, 'done', 120_000);
  await expect(page.getByTestId('engine')).toContainText('WebGPU');
  await expect(verdict(page)).toHaveAttribute('data-class', '3');
  const here = await outcome(page);
  const { stdout } = await run(process.execPath, ['scripts/elbow.mjs', 'classify', path, '--model', 'tiny', '--json']);
  for (const [name, score] of Object.entries<number>(JSON.parse(stdout).scores)) {
    expect(Math.abs((here.scores[name] ?? Number.NaN) / score - 1), name).toBeLessThan(1e-5);
  }

  const other = await visit();
  await other.goto(await copyLink(page));
  await expect(other.getByTestId('badge')).toHaveText(/from link/i);
  await button(other, 'Recompute here').click();
  const comparison = other.getByTestId('comparison');
  await expect(comparison).toHaveAttribute('data-same', 'true', { timeout: 120_000 });
  expect((await outcome(other)).class).toBe(here.class);
});

test('the engine can be changed while a run is under way', async ({ page }) => {
  test.setTimeout(240_000);
  await openPage(page);
  await page.getByTestId('engine').click();
  await page.getByRole('radio', { name: 'WebGPU' }).check();
  await page.keyboard.press('Escape');
  await chooseModel(page, 'Tiny');
  await choosePicture(page, file);
  await reached(page, 'running', 120_000);
  await page.getByTestId('engine').click();
  await page.getByRole('radio', { name: 'CPU' }).check();
  await page.keyboard.press('Escape');
  await reached(page, 'done', 120_000);
  await expect(page.getByTestId('engine')).toContainText('CPU');
  await expect(verdict(page)).toHaveAttribute('data-class', '3');
});
