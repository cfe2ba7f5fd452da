import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshOrKept } from './freshOrKept.ts';

const answer = (text: string, status = 200) => new Response(text, { status });
const offline = () => Promise.reject<Response>(new TypeError('offline'));
const silent = () => new Promise<Response>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['a good answer', () => Promise.resolve(answer('new')), 'new'],
  ['that the file is gone', () => Promise.resolve(answer('gone', 404)), 'gone'],
  ['a broken server', () => Promise.resolve(answer('broken', 503)), 'old'],
  ['no network', offline, 'old'],
])('%s is answered before the patience ends', async (_, ask, said) => {
  expect(await (await freshOrKept(ask(), answer('old'), 3000)).text()).toBe(said);
});

it('a silent network is waited for as long as the patience lasts, and no longer', async () => {
  let said: string | undefined;
  const pending = freshOrKept(silent(), answer('old'), 3000).then(async (response) => {
    said = await response.text();
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(said).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await pending;
  expect(said).toBe('old');
});

it('with nothing kept, gives on what the network says, whatever that is', async () => {
  expect((await freshOrKept(Promise.resolve(answer('broken', 503)), undefined, 3000)).status).toBe(503);
  await expect(freshOrKept(offline(), undefined, 3000)).rejects.toThrow('offline');
});
