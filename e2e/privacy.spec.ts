import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { securityHeaders } from '../scripts/headers.mjs';
import { button, chooseModel, choosePicture, copyLink, expect, openPage, reached, test, verdict } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };

test('every answer of the server carries the security headers', async ({ page }) => {
  const answers: Readonly<{ url: string; headers: Readonly<Record<string, string>> }>[] = [];
  page.on('response', (response) => {
    answers.push({ url: new URL(response.url()).pathname, headers: response.headers() });
  });
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  const expected = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]);
  for (const end of ['/', '.js', '.css', '.wasm', '.onnx', '.json', '.png']) {
    const answer = answers.find(({ url }) => url.endsWith(end));
    expect(answer?.headers, `${end} ${answer?.url}`).toMatchObject(Object.fromEntries(expected));
  }
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('a missing file is a 404 and never the page', async ({ request }) => {
  for (const path of ['/assets/index-00000000.js', '/models/none/card.json', '/nowhere', '/..%2fpackage.json']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

plain('the headers for nginx in the README are those of the server', () => {
  const readme = readFileSync('README.md', 'utf8');
  const given = [...readme.matchAll(/^ *add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)];
  const said = given.map(([, name, quoted, bare]) => [name, quoted ?? bare] as const);
  // The policy is long, and copied from the built `_headers`; caching is the host's own affair.
  const { 'Content-Security-Policy': _, ...others } = securityHeaders;
  expect(Object.fromEntries(said.filter(([name]) => name !== 'Cache-Control'))).toEqual(others);
});

plain('the policy refuses to send anything elsewhere', async ({ page }) => {
  await openPage(page);
  const sent = await page.evaluate(() =>
    fetch('http://elbow.test:9/picture', { method: 'POST', body: 'x', mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(sent).toBe('refused');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.strange = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'strange' in window)).toBe(false);
});

test('what is shared stays behind the # of the address, and nothing is kept but model, run and theme', async ({
  page,
}) => {
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  const link = new URL(await copyLink(page));
  expect([link.search, link.pathname]).toEqual(['', '/']);
  expect(link.hash.length).toBeGreaterThan(100);
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cached: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat()
      .length,
  }));
  expect(kept).toEqual({ cookies: '', local: ['elbow-theme'], databases: ['keyval-store'], cached: 2 });
});

test('U17: nothing is asked of another host while a picture is classified, certified and shared', async ({
  page,
  visit,
  baseURL,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await openPage(page);
  await chooseModel(page, 'Tiny');
  await choosePicture(page, three);
  await reached(page, 'done');
  await page.getByRole('radio', { name: 'Certify', exact: true }).check();
  const panel = page.getByTestId('certify');
  const radius = panel.getByRole('radiogroup', { name: 'Radius wanted' });
  await radius.getByRole('radio', { name: '0.1', exact: true }).check();
  await panel.getByRole('button', { name: 'Certify', exact: true }).click();
  await expect(panel).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const other = await visit();
  other.context().on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await other.goto(await copyLink(page));
  await expect(verdict(other)).toHaveAttribute('data-class', '3');

  expect(asked.some((one) => one.endsWith('.onnx'))).toBe(true);
  expect(asked.filter((one) => !/^(GET|HEAD) blob:/.test(one) && !one.startsWith(`GET ${baseURL}/`))).toEqual([]);
  expect(asked.filter((one) => one.includes('?'))).toEqual([]);
});

test('the page lists every host that its policy allows, and no other', async ({ page }) => {
  await openPage(page);
  await button(page, 'Privacy and storage').click();
  const items = page.getByTestId('hosts').getByRole('listitem');
  const sources = /connect-src ([^;]*)/.exec(securityHeaders['Content-Security-Policy'] ?? '')?.[1]?.split(' ') ?? [];
  expect(sources[0]).toBe("'self'");
  await expect(items).toHaveText(sources.slice(1).map((source) => source.replace('https://', '')));
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', new RegExp(`connect-src ${sources.join(' ')};`));
});
