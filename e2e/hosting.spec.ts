import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { mimeTypes } from '../scripts/headers.mjs';
import { button, chooseModel, choosePicture, copyLink, expect, reached, test, verdict } from './support.ts';

const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/3.png') };
const folder = '/some/path/';

/** A plain host: the built files below a folder, their types, no header that could help, and `index.html` leads to its folder. */
function plainHost(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === `${folder}index.html`) return void response.writeHead(308, { Location: folder }).end();
    const name = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : undefined;
    const file = name === undefined ? undefined : join('dist', decodeURIComponent(name));
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': mimeTypes[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let host: Server;
let address: string;

test.beforeAll(async () => {
  host = await plainHost();
  address = `http://localhost:${(host.address() as AddressInfo).port}${folder}`;
});
test.afterAll(() => new Promise<void>((resolve) => host.close(() => resolve())));

test.describe('below a folder of a plain host', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a picture is classified on one thread, and its link opens there', async ({ visit }) => {
    const page = await visit({ baseURL: address });
    await page.goto(address);
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    const link = await copyLink(page);
    expect(link.startsWith(`${address}#`)).toBe(true);
    const found = await verdict(page).innerText();
    const other = await visit({ baseURL: address });
    await other.goto(link);
    await expect(verdict(other)).toHaveText(found, { useInnerText: true });
  });

  test('the page works without a network once it was visited, with the model that was used', async ({ visit }) => {
    const page = await visit({ baseURL: address });
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    const found = await verdict(page).innerText();
    await page.context().setOffline(true);
    await page.reload();
    await chooseModel(page, 'Tiny');
    await choosePicture(page, three);
    await reached(page, 'done');
    await expect(verdict(page)).toHaveText(found, { useInnerText: true });
  });

  test('faster CPU mode isolates the page after one reload, and can be switched off', async ({ visit }) => {
    const page = await visit({ baseURL: address });
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await button(page, 'Faster CPU mode: use all cores (reloads once)').click();
    const off = button(page, 'Faster CPU mode is on: switch it off');
    await page.waitForFunction(() => crossOriginIsolated);
    await off.click();
    await page.waitForFunction(() => !crossOriginIsolated);
    await expect(button(page, 'Faster CPU mode: use all cores (reloads once)')).toBeVisible();
  });
});
