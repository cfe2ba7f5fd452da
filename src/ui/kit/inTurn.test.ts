import { expect, it } from 'vitest';
import { inTurn } from './inTurn.ts';

it('fetches nothing at once, and each part only when the one before has come', async () => {
  const begun: string[] = [];
  const arrived: string[] = [];
  const part = (name: string) =>
    inTurn(async () => {
      begun.push(`${name} after ${arrived.join('')}`);
      await Promise.resolve();
      arrived.push(name);
      return name;
    });
  const all = [part('a')(), part('b')(), part('c')()];
  expect(begun).toEqual([]);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  expect(begun).toEqual(['a after ', 'b after a', 'c after ab']);
});

it('a part that cannot be fetched does not hold back the next', async () => {
  const lost = inTurn(() => Promise.reject(new Error('offline')))();
  const next = inTurn(async () => 'here')();
  await expect(lost).rejects.toThrow('offline');
  expect(await next).toBe('here');
});
