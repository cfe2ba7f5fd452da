import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  chooseModel,
  choosePicture,
  expect,
  findings,
  offer,
  openPage,
  reached,
  test,
  verdict,
} from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const phone = { width: 390, height: 844 };

test.beforeEach(({ page }) => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' }));

for (const [theme, look] of [
  ['light', {}],
  ['dark', {}],
  ['light', phone],
  ['dark', phone],
] as const) {
  const size = 'width' in look ? 'phone' : 'desk';
  test(`axe finds nothing serious: ${theme}, ${size}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    if ('width' in look) await page.setViewportSize(look);
    await openPage(page);
    expect(await findings(page), 'the example').toEqual([]);
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    expect(await findings(page), 'a finished run').toEqual([]);
    await button(page, 'Copy link').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page), 'the link dialog').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('engine').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page), 'the engine menu').toEqual([]);
    await page.keyboard.press('Escape');
    await offer(page, { name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await expect(page.locator('[data-code="picture-not-an-image"]')).toBeVisible();
    expect(await findings(page), 'a message').toEqual([]);
  });
}

test('on a phone nothing is wider than the screen, and the picture and the verdict come first', async ({ page }) => {
  await page.setViewportSize(phone);
  await openPage(page);
  await expect(verdict(page)).toHaveAttribute('data-class', /.+/);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  const top = async (locator: ReturnType<Page['locator']>) => (await locator.boundingBox())?.y ?? Number.NaN;
  const [picture, result, chart, classes] = [
    await top(page.getByText('Choose a picture')),
    await top(verdict(page)),
    await top(page.getByTestId('chart-evidence')),
    await top(page.getByTestId('class-row').first()),
  ];
  expect(picture).toBeLessThan(result ?? 0);
  expect(result).toBeLessThan(chart ?? 0);
  expect(result).toBeLessThan(classes ?? 0);
});

test('the whole way can be gone with the keyboard alone', async ({ page }) => {
  await openPage(page);
  const focus = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const words = element instanceof HTMLInputElement ? element.labels?.item(0) : element;
      return words?.textContent?.trim() ?? '';
    });
  const reach = async (text: string, key = 'Tab') => {
    for (let presses = 0; presses < 140; presses++) {
      if ((await focus()) === text) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the key ${key} does not lead to "${text}"`);
  };
  // So many draws that the run outlasts the way to its button on any machine.
  await reach('Draws each');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('64');
  await page.keyboard.press('Enter');
  await reach('Sneaker', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await reached(page, 'running');
  await reach('Stop');
  await page.keyboard.press('Enter');
  await reached(page, 'done');
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast, light', { colorScheme: 'light', contrast: 'more' }],
  ['high contrast, dark', { colorScheme: 'dark', contrast: 'more' }],
  ['colours of the system', { colorScheme: 'dark', forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing serious in any view: ${name}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await openPage(page);
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    const root = page.locator('html');
    if ('contrast' in media) await expect(root).toHaveAttribute('data-contrast', 'more');
    else await expect(root).not.toHaveAttribute('data-contrast');
    // Colours that the system forces are not those that axe reads from the styles.
    const found = async () =>
      (await findings(page)).filter((one) => !('forcedColors' in media && one.startsWith('color-contrast')));
    const choose = (option: string) => page.getByRole('radio', { name: option, exact: true }).check();
    for (const view of ['Explain', 'Doubt', 'Certify', 'Try to break it', 'Curves']) {
      await choose(view);
      await expect(page.getByText('Loading…')).toHaveCount(0);
      expect(await found(), view).toEqual([]);
    }
    for (const layout of ['Absolute', 'Grid', 'Gap']) {
      await choose(layout);
      expect(await found(), layout).toEqual([]);
    }
    for (const sheet of ['History', 'Help and shortcuts', 'Privacy and storage']) {
      await button(page, sheet).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await found(), sheet).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.getByTestId('model').click();
    await page.getByRole('button', { name: /^Details of Tiny/ }).click();
    await expect(page.getByRole('button', { name: 'Back to all models' })).toBeVisible();
    expect(await found(), 'the page of a model').toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Draw').click();
    expect(await found(), 'the drawing pad').toEqual([]);
  });
}

test('high contrast is chosen by hand, kept, and given up again', async ({ page }) => {
  await openPage(page);
  const toggle = page.getByRole('button', { name: /^Colours: / });
  const root = page.locator('html');
  for (let i = 0; i < 3; i++) await toggle.click();
  await expect(toggle).toHaveAccessibleName('Colours: high contrast. Change to system');
  await page.reload();
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await toggle.click();
  await expect(root).not.toHaveAttribute('data-contrast');
});

test('nothing moves for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => [element, getComputedStyle(element)] as const)
      .filter(([, style]) =>
        [style.transitionDuration, style.animationName === 'none' ? '0s' : style.animationDuration].some((times) =>
          times.split(', ').some((time) => Number.parseFloat(time) > 0),
        ),
      )
      .map(([element]) => element.className.toString()),
  );
  expect(moving).toEqual([]);
});
