import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PictureFile } from './fixtures/pictures.ts';
import {
  button,
  choosePicture,
  copyLink,
  expect,
  openPage,
  outcome,
  reached,
  runPanel,
  test,
  verdict,
} from './support.ts';

const file: PictureFile = {
  name: 'my boot.png',
  mimeType: 'image/png',
  buffer: readFileSync('public/samples/fashion-mnist/ankle-boot.png'),
};
const isModel = (url: string) => /\.(onnx|wasm)$/.test(url);

/** Addresses of models and engines that a page asks for from now on. */
function modelRequests(page: Page): readonly string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (isModel(request.url())) urls.push(request.url());
  });
  return urls;
}

/** Collects every settling chart that is drawn while a run is under way; a fast run ends between two looks from here. */
const curvesWhileRunning = (page: Page) =>
  page.evaluateHandle(() => {
    const curves = new Set<string>();
    const look = () => {
      if (document.querySelector('[data-testid="run"]')?.getAttribute('data-state') !== 'running') return;
      const paths = [...document.querySelectorAll('[data-testid="chart-settling"] path')];
      curves.add(paths.map((path) => path.getAttribute('d')).join());
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    return curves;
  });

test('shows a finished run before any model is downloaded', async ({ page }) => {
  const asked = modelRequests(page);
  await openPage(page);
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
  await expect(runPanel(page)).toHaveAttribute('data-origin', 'example');
  await expect(verdict(page)).toHaveAttribute('data-class', /.+/);
  await expect(page.getByTestId('chart-evidence').locator('path').first()).toBeVisible();
  await expect(page.getByTestId('class-row')).toHaveCount(10);
  expect(asked).toEqual([]);
});

test('a newcomer drops a boot, watches the curves, reads the verdict and shares it', async ({ page, visit }) => {
  test.slow();
  await openPage(page);
  const drawn = await curvesWhileRunning(page);
  await choosePicture(page, file);

  await test.step('the verdict names the boot', async () => {
    await reached(page, 'running');
    await reached(page, 'done');
    await expect(verdict(page)).toHaveAttribute('data-class', 'Ankle boot');
    await expect(verdict(page)).toContainText(/ankle boot/i);
    await expect(verdict(page)).toContainText(/95 % interval/);
  });

  await test.step('the curves streamed', async () => {
    expect(await drawn.evaluate((curves) => curves.size)).toBeGreaterThan(3);
  });

  const here = await outcome(page);
  const link = await copyLink(page);
  const other = await visit();
  const asked = modelRequests(other);

  await test.step('another visitor sees the same run at once', async () => {
    await other.goto(link);
    await expect(other.getByTestId('badge')).toHaveText(/from link, not recomputed/i);
    await expect(verdict(other)).toHaveAttribute('data-class', here.class ?? '');
    await expect(verdict(other)).toHaveAttribute('data-decided', here.decided ?? '');
    await expect(other.getByTestId('chart-evidence').locator('path').first()).toBeVisible();
    expect(asked).toEqual([]);
  });

  await test.step('and recomputes it to the same verdict', async () => {
    await button(other, 'Recompute here').click();
    await expect(other.getByTestId('comparison')).toHaveAttribute('data-same', 'true', { timeout: 90_000 });
    expect(await outcome(other)).toEqual(here);
  });
});

test('a link without its picture waits for the picture', async ({ page, visit }) => {
  test.slow();
  await openPage(page);
  await page.getByRole('button', { name: 'Ankle boot', exact: true }).click();
  await reached(page, 'running');
  await reached(page, 'done');
  const here = await outcome(page);
  const link = await copyLink(page, { picture: false });
  const other = await visit();
  await other.goto(link);
  await button(other, 'Recompute here').click();
  await choosePicture(other, file);
  await expect(other.getByTestId('comparison')).toHaveAttribute('data-same', 'true', { timeout: 90_000 });
  expect(await outcome(other)).toEqual(here);
});

test('U8: a picture dropped on the page or pasted replaces the one before', async ({ page }) => {
  await openPage(page);
  const give = (type: 'drop' | 'paste', name: string) =>
    page.evaluate(
      async ({ type, name, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
        const options = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          type === 'drop'
            ? new DragEvent(type, { ...options, dataTransfer: data })
            : new ClipboardEvent(type, { ...options, clipboardData: data }),
        );
      },
      { type, name, bytes: [...file.buffer] },
    );
  await give('drop', 'dropped.png');
  await expect(page.getByText('dropped.png', { exact: true })).toBeVisible();
  await give('paste', 'pasted.png');
  await expect(page.getByText('dropped.png', { exact: true })).toHaveCount(0);
  await reached(page, 'running');
});
