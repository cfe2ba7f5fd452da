import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('adds the headers of isolation, and keeps status, other headers and body', async () => {
  const answer = isolated(new Response('body', { status: 201, headers: { 'Content-Type': 'text/x' } }));
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/x',
    'cross-origin-embedder-policy': 'credentialless',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect([answer.status, await answer.text()]).toEqual([201, 'body']);
});

it('leaves answers that may not be changed, and those without a body', () => {
  const opaque = Response.error();
  expect(isolated(opaque)).toBe(opaque);
  expect(isolated(new Response(null, { status: 304 })).status).toBe(304);
});
