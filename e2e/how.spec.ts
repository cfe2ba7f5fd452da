import type { Page } from '@playwright/test';
import { button, expect, findings, openPage, test, verdict } from './support.ts';

test.beforeEach(({ page }) => page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' }));

const parts = [
  'Noise, and taking it away',
  'Two classes',
  'The elbow: where the evidence lies',
  'The same noise for all classes',
  'Races: stop asking the hopeless',
  'Certificates: what no small change can turn',
  'What it does not say',
] as const;
const part = (page: Page, name: (typeof parts)[number]) => page.getByRole('region', { name, exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'How it works' });
const handle = (page: Page, name: (typeof parts)[number], of: string) =>
  part(page, name).getByRole('slider', { name: `Move ${of}`, exact: true });
const said = (page: Page, name: (typeof parts)[number]) => part(page, name).getByTestId('how-headline');

async function openHow(page: Page): Promise<void> {
  await page.goto('/#how');
  await expect(title(page)).toBeVisible();
  await expect(part(page, 'What it does not say')).toBeVisible();
}

/** The middle of what is drawn of an element. */
async function middleOf(page: Page, name: (typeof parts)[number], of: string) {
  const there = handle(page, name, of);
  await part(page, name).getByRole('group').first().scrollIntoViewIfNeeded();
  const box = (await there.locator('circle').first().boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the button opens it, and the way back returns to the page as it was', async ({ page }) => {
  await openPage(page);
  await page.getByRole('radio', { name: 'Certify' }).check();
  const shown = await verdict(page).innerText();
  const opener = page.getByRole('contentinfo').getByRole('button', { name: 'How it works' });
  await opener.focus();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#how');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(verdict(page)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expect(verdict(page)).toHaveText(shown, { useInnerText: true });
  await expect(page.getByRole('radio', { name: 'Certify' })).toBeChecked();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await expect(opener).toBeFocused();
  await page.goForward();
  await expect(title(page)).toBeVisible();
  await button(page, 'Back to the page').click();
  await expect(verdict(page)).toBeVisible();
});

test('the address #how opens it at once, and the page waits behind it', async ({ page }) => {
  await openHow(page);
  for (const name of parts) await expect(part(page, name)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await button(page, 'Back to the page').click();
  await expect(verdict(page)).toHaveAttribute('data-class', /.+/);
  await page.goBack();
  await expect(title(page)).toBeVisible();
});

test('a mean dragged by the mouse onto the picture turns the verdict', async ({ page }) => {
  await openHow(page);
  await expect(said(page, 'Two classes')).toHaveText('Verdict: class A');
  const picture = await middleOf(page, 'Two classes', 'the picture x');
  const mean = await middleOf(page, 'Two classes', 'the mean of class B');
  const before = await handle(page, 'Two classes', 'the mean of class B').getAttribute('aria-valuetext');
  await page.mouse.move(mean.x, mean.y);
  await page.mouse.down();
  await page.mouse.move((mean.x + picture.x) / 2, (mean.y + picture.y) / 2, { steps: 5 });
  await page.mouse.move(picture.x + 4, picture.y, { steps: 5 });
  await page.mouse.up();
  await expect(said(page, 'Two classes')).toHaveText('Verdict: class B');
  expect(await handle(page, 'Two classes', 'the mean of class B').getAttribute('aria-valuetext')).not.toBe(before);
});

test('arrow keys move a mean and the picture, and the numbers follow', async ({ page }) => {
  await openHow(page);
  const mean = handle(page, 'Two classes', 'the mean of class B');
  await mean.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(mean).toHaveAttribute('aria-valuetext', 'pixels −0.15 and 0.25');
  await expect(said(page, 'Two classes')).toHaveText('Verdict: class B');
  await page.keyboard.press('Tab');
  await expect(handle(page, 'Two classes', 'the picture x')).toBeFocused();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(said(page, 'Two classes')).toHaveText('Verdict: class A');
});

test('weights disagree on a narrow class, and separate noise widens the interval', async ({ page }) => {
  await openHow(page);
  const elbow = part(page, 'The elbow: where the evidence lies');
  await button(page, 'Show a picture they disagree on').click();
  await expect(said(page, 'The elbow: where the evidence lies')).toHaveText('Verdict: class A');
  await elbow.getByRole('radio', { name: 'EDM' }).check();
  await expect(said(page, 'The elbow: where the evidence lies')).toHaveText('Verdict: class B');
  const pairing = part(page, 'The same noise for all classes');
  await expect(said(page, 'The same noise for all classes')).toHaveText('Verdict: class A');
  await pairing.getByRole('radio', { name: '32' }).check();
  await pairing.getByRole('checkbox', { name: 'Same noise for all classes' }).uncheck();
  await expect(said(page, 'The same noise for all classes')).toHaveText(/^Undecided/);
});

test('a race ends, and takes longer between two classes', async ({ page }) => {
  await openHow(page);
  const name = 'Races: stop asking the hopeless';
  const spent = async () =>
    Number((await part(page, name).locator('dd').first().textContent())?.split(' ')[0]?.replaceAll(',', ''));
  await expect(said(page, name)).toHaveText('Verdict: class A');
  const short = await spent();
  await handle(page, name, 'the picture x').focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  expect(short).toBeLessThan(1000);
  await expect.poll(spent).toBeGreaterThan(short);
  await expect(said(page, name)).toHaveText(/^(Verdict|The budget is spent)/);
});

test('a certified radius stays within the true distance, and nothing is certified at the boundary', async ({
  page,
}) => {
  await openHow(page);
  const name = 'Certificates: what no small change can turn';
  const numbers = async () =>
    (await part(page, name).locator('dd').allTextContents()).map((text) => Number.parseFloat(text));
  await expect(said(page, name)).toHaveText(/^Certified: class A within 0\.\d+$/);
  await expect(async () => {
    const [, , radius, distance] = await numbers();
    expect(radius).toBeGreaterThan(0);
    expect(radius).toBeLessThanOrEqual(distance!);
  }).toPass({ timeout: 60_000 });
  await handle(page, name, 'the picture x').focus();
  for (const key of ['Shift+ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(said(page, name)).toHaveText('Nothing is certified: the vote is too close');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious: ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openHow(page);
    await part(page, 'Two classes').getByText('The numbers').first().click();
    expect(await findings(page)).toEqual([]);
  });
}

test('nothing is wider than a screen of 320 pixels, and a finger can drag there', async ({ visit }) => {
  const page = await visit({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await openHow(page);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
  const [mean, picture] = [
    await middleOf(page, 'Two classes', 'the mean of class B'),
    await middleOf(page, 'Two classes', 'the picture x'),
  ];
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Readonly<{ x: number; y: number }>[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await send('touchStart', [mean]);
  await send('touchMove', [{ x: (mean.x + picture.x) / 2, y: (mean.y + picture.y) / 2 }]);
  await send('touchMove', [{ x: picture.x + 3, y: picture.y }]);
  await send('touchEnd', []);
  await expect(said(page, 'Two classes')).toHaveText('Verdict: class B');
});

test('it opens beside a link, whose run stays', async ({ page }) => {
  await page.goto('/#demo=close-call');
  await expect(verdict(page)).toHaveAttribute('data-origin', 'link');
  await page.getByRole('radio', { name: 'Doubt' }).check();
  await page.getByRole('contentinfo').getByRole('button', { name: 'How it works' }).click();
  await expect(title(page)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#demo=close-call&how');
  await page.reload();
  await expect(title(page)).toBeVisible();
  await button(page, 'Back to the page').click();
  await expect(verdict(page)).toHaveAttribute('data-origin', 'link');
  expect(new URL(page.url()).hash).toBe('#demo=close-call');
});

test('a file that is dropped on it brings back the page, which shows what became of it', async ({ page }) => {
  await openHow(page);
  const cancelled = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['not a picture'], 'notes.png', { type: 'image/png' }));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
    return !document.body.dispatchEvent(drop);
  });
  expect(cancelled).toBe(true);
  await expect(page.getByRole('alert')).toContainText('not a picture');
  await expect(page.getByRole('list', { name: 'Samples' })).toBeVisible();
  await expect(title(page)).toHaveCount(0);
});

test('an embedded page lets nothing be dropped on it, and stays', async ({ page }) => {
  await page.goto('/#demo=close-call&embed=1');
  await expect(verdict(page)).toHaveAttribute('data-origin', 'link');
  const stays = await page.evaluate(() =>
    ['dragover', 'drop'].map((type) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
      return !document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }),
  );
  expect(stays).toEqual([true, true]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('it speaks German, and every number that is drawn keeps its uncertainty', async ({ visit }) => {
  const page = await visit({ viewport: { width: 320, height: 640 }, locale: 'de-DE' });
  await page.goto('/#how');
  await expect(page.getByRole('heading', { level: 1, name: 'Wie es funktioniert' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Was das alles nicht sagt' })).toBeVisible();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
  await expect(async () => {
    const numbers = await page.locator('dl dd').allTextContents();
    const told = numbers.filter((text) => /^[+−]?\d/.test(text));
    expect(told.length).toBeGreaterThan(15);
    for (const text of told) expect(text).toMatch(/±|ohne Unsicherheit|Schranke|gezählt/);
  }).toPass({ timeout: 60_000 });
});
