import type { Page } from '@playwright/test';
import { button, expect, findings, openPage, test } from './support.ts';

const offer = 'New here? Take the tour, 1 minute';
const all = ['picture', 'run', 'verdict', 'curves', 'inspector', 'terms', 'views', 'share'];
const card = (page: Page) => page.getByTestId('tour');

test.beforeEach(({ page }) => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' }));

for (const [name, viewport] of [
  ['a desk', { width: 1300, height: 900 }],
  ['a phone', { width: 320, height: 640 }],
] as const) {
  test(`the whole tour by keyboard on ${name}: every card on the screen, its subject ringed`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    await openPage(page);
    await expect(page.locator('[data-term]').first()).toBeVisible();
    await expect(card(page)).toBeHidden();
    await button(page, offer).focus();
    await page.keyboard.press('Enter');
    for (const [at, step] of all.entries()) {
      await expect(card(page)).toHaveAttribute('data-step', step);
      await expect(card(page)).toContainText(`Step ${at + 1} of ${all.length}`);
      await expect(card(page)).toBeFocused();
      await expect(page.locator('[data-toured]')).toHaveCount(1);
      await expect(page.locator('[data-toured]')).toBeInViewport();
      const box = await card(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 1e4)).toBeLessThanOrEqual(viewport.width);
      expect((box?.y ?? 0) + (box?.height ?? 1e4)).toBeLessThanOrEqual(viewport.height);
      if (step === 'picture' || step === 'share') expect(await findings(page), step).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    await expect(card(page)).toBeHidden();
    await expect(button(page, 'Help and shortcuts')).toBeFocused();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('the tour and the page under it fit 320 px', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    await expect(page.locator('[data-term=plan]')).toBeVisible();
    await button(page, 'Neu hier? Zum Rundgang, 1 Minute').click();
    await expect(card(page)).toContainText('Schritt 1 von');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    await page.keyboard.press('ArrowRight');
    await expect(card(page)).toHaveAttribute('data-step', 'run');
    expect(await width()).toBe(320);
  });
});

test('it is left at any time, not offered again, and taken again from the help', async ({ page }) => {
  await openPage(page);
  await button(page, offer).click();
  await button(page, 'Next').click();
  await expect(card(page)).toHaveAttribute('data-step', 'run');
  await button(page, 'Back').click();
  await expect(card(page)).toHaveAttribute('data-step', 'picture');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(button(page, offer)).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-term]').first()).toBeVisible();
  await expect(button(page, offer)).toBeHidden();
  await page.keyboard.press('?');
  await button(page, 'Take the tour').click();
  await expect(page.getByRole('dialog', { name: 'A picture' })).toBeFocused();
  await button(page, 'Skip the tour').click();
  await expect(card(page)).toBeHidden();
});

test('the page can be used while the tour is open', async ({ page }) => {
  await openPage(page);
  await button(page, offer).click();
  await page.getByRole('radio', { name: 'Grid' }).check();
  await expect(card(page)).toBeVisible();
  await expect(page.getByTestId('chart-evidence')).toBeHidden();
  for (const step of all.filter((id) => id !== 'curves')) {
    await expect(card(page)).toHaveAttribute('data-step', step);
    await button(page, step === 'share' ? 'Done' : 'Next').click();
  }
  await expect(card(page)).toBeHidden();
});

test('it is declined for good, and an embedded page never offers it', async ({ page, visit }) => {
  await openPage(page);
  await button(page, 'No tour').click();
  await page.reload();
  await expect(page.locator('[data-term]').first()).toBeVisible();
  await expect(button(page, offer)).toBeHidden();
  const embedded = await visit();
  await embedded.goto('/#embed=1');
  await expect(embedded.locator('[data-term]').first()).toBeVisible();
  await expect(button(embedded, offer)).toBeHidden();
});
