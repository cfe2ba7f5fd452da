import { readFileSync } from 'node:fs';
import { button, chooseModel, expect, openPage, runPanel, test, verdict } from './support.ts';

test('a digit drawn on the pad is classified when the pen is lifted, and undone with its run', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
  const before = await verdict(page).innerText();
  await button(page, 'Draw').click();
  const pad = page.getByTestId('pad');
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the pad is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + 0.15 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 0.85 * box.height, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText('Drawing', { exact: true })).toBeVisible();
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
  await expect(verdict(page)).toHaveAttribute('data-class', '1');
  await button(page, 'Back to ankle-boot.png').click();
  await expect(verdict(page)).toHaveText(before, { useInnerText: true });
});

test('the pad can be drawn on with keys, stroke by stroke taken back', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await button(page, 'Draw').click();
  await page.getByTestId('pad').focus();
  for (let up = 0; up < 10; up++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (let down = 0; down < 20; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('Drawing', { exact: true })).toBeVisible();
  await expect(verdict(page)).toHaveAttribute('data-class', '1');
  await button(page, 'Undo the last stroke').click();
  await expect(button(page, 'Undo the last stroke')).toBeDisabled();
});

test('the camera is asked for on the click, gives a picture, and is let go', async ({ page }) => {
  await page.context().grantPermissions(['camera']);
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracksNow: () => tracks.map(({ readyState }) => readyState) });
  });
  const tracks = () => page.evaluate(() => (window as unknown as { tracksNow(): readonly string[] }).tracksNow());
  await openPage(page);
  await chooseModel(page, 'Tiny');
  expect(await tracks()).toEqual([]);
  await button(page, 'Camera').click();
  await expect(button(page, 'Take the picture')).toBeEnabled();
  expect(await tracks()).toContain('live');
  await button(page, 'Take the picture').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(async () => [...new Set(await tracks())]).toEqual(['ended']);
  await expect(page.getByText('Camera picture', { exact: true })).toBeVisible();
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
});

test('a camera that is not allowed says what to do, and is asked for again', async ({ page }) => {
  await openPage(page);
  await button(page, 'Camera').click();
  await expect(page.getByRole('alert')).toContainText('did not allow the camera');
  await page.context().grantPermissions(['camera']);
  await button(page, 'Ask for the camera again').click();
  await expect(button(page, 'Take the picture')).toBeEnabled();
});

test('a picture is fetched from an address, and one of a host that is not allowed is explained', async ({
  page,
  baseURL,
}) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await button(page, 'Address').click();
  await page.getByRole('textbox', { name: 'Address of a picture' }).fill(`${baseURL}/samples/tiny/3.png`);
  await button(page, 'Fetch').click();
  await expect(page.getByText('3.png', { exact: true })).toBeVisible();
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
  await button(page, 'Address').click();
  await page.getByRole('textbox', { name: 'Address of a picture' }).fill('https://example.org/cat.png');
  await button(page, 'Fetch').click();
  await expect(page.getByText('This page may not contact example.org.')).toBeVisible();
  await expect(page.getByText('3.png', { exact: true })).toBeVisible();
});

test('a picture is turned', async ({ page }) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await page.setInputFiles('input[type=file]', {
    name: 'three.png',
    mimeType: 'image/png',
    buffer: readFileSync('public/samples/tiny/3.png'),
  });
  await expect(runPanel(page)).toHaveAttribute('data-state', 'done');
  const before = await verdict(page).innerText();
  await button(page, 'Turn').click();
  await expect(verdict(page)).not.toHaveText(before, { useInnerText: true });
});
