import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { PictureFile } from './fixtures/pictures.ts';

/** What no page may do, whatever a test asks of it. */
type Misdeeds = Readonly<{ foreign: string[]; bodies: string[]; refused: string[]; crashes: string[] }>;

/** Notes requests to other origins, requests with a body, refusals by the security policy, and uncaught errors. */
function watch(context: BrowserContext, baseURL: string): Misdeeds {
  const seen: Misdeeds = { foreign: [], bodies: [], refused: [], crashes: [] };
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(baseURL).origin && protocol !== 'blob:' && protocol !== 'data:')
      seen.foreign.push(request.url());
    if (request.postData() !== null) seen.bodies.push(request.url());
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) seen.refused.push(message.text());
  });
  context.on('weberror', (error) => seen.crashes.push(error.error().message));
  return seen;
}

const nothing: Misdeeds = { foreign: [], bodies: [], refused: [], crashes: [] };

type Visit = (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;

/** Playwright's test, with every page watched, and `visit` for further visitors with nothing stored. */
export const test = base.extend<{ visit: Visit }>({
  context: async ({ context, baseURL }, use) => {
    const seen = watch(context, baseURL ?? '');
    await use(context);
    expect(seen).toEqual(nothing);
  },
  visit: async ({ browser, baseURL }, use) => {
    const visits: Readonly<{ context: BrowserContext; seen: Misdeeds }>[] = [];
    await use(async (options = {}) => {
      const address = options.baseURL ?? baseURL ?? '';
      const context = await browser.newContext({ ...options, baseURL: address });
      visits.push({ context, seen: watch(context, address) });
      return context.newPage();
    });
    for (const { context, seen } of visits) {
      await context.close();
      expect(seen).toEqual(nothing);
    }
  },
});

export { expect };

/** The panel that says in `data-state` how far the run is. */
export const runPanel = (page: Page) => page.getByTestId('run');
export const verdict = (page: Page) => page.getByTestId('verdict');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens the page and waits until its list of models is there. */
export async function openPage(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.getByRole('list', { name: 'Samples' }).getByRole('listitem').first()).toBeVisible();
}

/** Opens the gallery of models. */
export async function openModels(page: Page): Promise<void> {
  await page.getByTestId('model').click();
  await expect(page.getByRole('dialog', { name: 'Models' })).toBeVisible();
}

/** Chooses a model by the words its title begins with. */
export async function chooseModel(page: Page, title: string): Promise<void> {
  await openModels(page);
  await page.getByRole('button', { name: new RegExp(`^Use ${title}`) }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Chooses one of a list behind a chip, such as `reading` or `decider`, by its value. */
export async function choose(page: Page, chip: string, value: string): Promise<void> {
  await page.getByTestId(chip).click();
  const radio = page.getByRole('dialog').locator(`input[value="${value}"]`);
  await radio.check();
  await expect(radio).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Serious and critical findings of axe, in words; the page must have axe as an init script. */
export async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Types a number into a field. */
export async function setField(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** Gives a file to the page as a visitor would. */
export const offer = (page: Page, file: PictureFile): Promise<void> =>
  page.getByLabel('Choose a picture').setInputFiles({ ...file });

/** Gives a picture to the page and waits until the page shows it; by then its run is under way or waits for a model. */
export async function choosePicture(page: Page, file: PictureFile): Promise<void> {
  await offer(page, file);
  // From its beginning: the example is called `ankle-boot.png`, and `boot.png` is not there because of it.
  const name = new RegExp(`^${file.name.replaceAll('.', '\\.')} as the model sees it`);
  await expect(page.getByRole('img', { name })).toBeVisible();
}

/** Waits until the run is in a state. */
export const reached = (page: Page, state: string, timeout = 120_000): Promise<void> =>
  expect(runPanel(page)).toHaveAttribute('data-state', state, { timeout });

/** Class, decision and scores that the page shows. */
export async function outcome(page: Page) {
  const shown = verdict(page);
  const rows = await page.getByTestId('class-row').all();
  return {
    class: await shown.getAttribute('data-class'),
    decided: await shown.getAttribute('data-decided'),
    scores: Object.fromEntries(
      await Promise.all(
        rows.map(async (row) => [await row.getAttribute('data-class'), Number(await row.getAttribute('data-score'))]),
      ),
    ) as Readonly<Record<string, number>>,
  };
}

/** Copies the link of the run on screen, with its picture ticked unless it is not wanted. */
export async function copyLink(page: Page, { picture = true }: Readonly<{ picture?: boolean }> = {}): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy link').click();
  const dialog = page.getByRole('dialog');
  if (picture) await dialog.getByRole('checkbox', { name: /picture/i }).check();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  return link;
}
