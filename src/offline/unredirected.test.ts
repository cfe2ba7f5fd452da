import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { unredirected } from './unredirected.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Fetches a page from a host that leads it to its folder. */
async function fetched(path: string): Promise<Response> {
  server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end('page');
    else response.writeHead(308, { Location: '/' }).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}

it('forgets that an answer was led elsewhere, and keeps all else of it', async () => {
  const led = await fetched('/index.html');
  expect(led.redirected).toBe(true);
  const answer = unredirected(led);
  expect([answer.redirected, answer.status, answer.headers.get('Content-Type'), await answer.text()]).toEqual([
    false,
    200,
    'text/html',
    'page',
  ]);
});

it('leaves an answer that came straight', async () => {
  const straight = await fetched('/');
  expect(unredirected(straight)).toBe(straight);
});
