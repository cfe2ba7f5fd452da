import { button, expect, findings, openPage, test } from './support.ts';

const card = 'term';

test.beforeEach(({ page }) => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' }));

test('a word explains itself to the keyboard, and gives the focus back', async ({ page }) => {
  await openPage(page);
  const word = page.locator('[data-term=interval]').first();
  await word.focus();
  await page.keyboard.press('Enter');
  const explained = page.getByTestId(card);
  await expect(explained).toBeFocused();
  await expect(explained).toContainText('about 95 of 100');
  await expect(explained.locator('math')).toBeVisible();
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(explained).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Space');
  await expect(explained).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(explained).toBeHidden();
  await expect(word).toBeFocused();
});

test('a mouse that rests on a word is told what it means, may go there, and leaves it again', async ({ page }) => {
  await openPage(page);
  const word = page.locator('[data-term=nats]').first();
  await word.hover();
  const explained = page.getByTestId(card);
  await expect(explained).toBeVisible();
  await expect(explained).not.toBeFocused();
  await explained.hover();
  await expect(explained).toContainText('A unit of evidence');
  await page.keyboard.press('Escape');
  await expect(explained).toBeHidden();
  await page.mouse.move(0, 0);
  await word.hover();
  await expect(explained).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(explained).toBeHidden();
});

test.describe('with a finger, at 320 px', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 568 } });

  test('every word that is on the page opens on the screen', async ({ page }) => {
    test.slow();
    await openPage(page);
    const explained = page.getByTestId(card);
    await expect(page.locator('[data-term=nats]').first()).toBeVisible();
    await expect(page.locator('[data-term=plan]').first()).toBeVisible();
    for (const word of await page.locator('[data-term]:visible').all()) {
      await word.tap();
      await expect(explained).toBeVisible();
      const box = await explained.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 400)).toBeLessThanOrEqual(320);
      expect((box?.y ?? 0) + (box?.height ?? 600)).toBeLessThanOrEqual(568);
      await explained.getByRole('button', { name: 'Close' }).tap();
      await expect(explained).toBeHidden();
    }
  });
});

test('words of a sheet open in front of it, and Esc closes them before it', async ({ page }) => {
  await openPage(page);
  await button(page, 'Copy link').click();
  const sheet = page.getByRole('dialog', { name: 'Share' }).or(page.getByRole('dialog').first());
  await page.locator('[role=dialog] [data-term=determinism]').click();
  const explained = page.getByTestId(card);
  await expect(explained).toBeFocused();
  await expect(explained).toContainText('D4');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(explained).toBeHidden();
  await expect(sheet.first()).toBeVisible();
});

test('the glossary in the help finds a word by its meaning', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  const names = help.getByTestId('glossary').locator('dt');
  await expect(names.filter({ hasText: /^nats$/ })).toBeVisible();
  await help.getByRole('searchbox', { name: 'Find a word' }).fill('leader');
  await expect(names).toHaveText(['runner-up']);
  expect(await findings(page)).toEqual([]);
});

test('the way from a word to how it works keeps what is shown', async ({ page }) => {
  await openPage(page);
  await page.locator('[data-term=elbow]').click();
  await page.getByTestId(card).getByRole('link', { name: 'How it works' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /works/ })).toBeVisible();
  await expect(page.getByTestId(card)).toBeHidden();
});
