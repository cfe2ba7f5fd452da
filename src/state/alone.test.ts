import { expect, it } from 'vitest';
import { createAlone } from './alone.ts';

/** Locks in one queue for each name, as the tabs of a browser share them. */
function sharedLocks() {
  const queues = new Map<string, ReturnType<typeof createAlone>>();
  return {
    request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const queue = queues.get(name) ?? createAlone(name, undefined);
      queues.set(name, queue);
      return queue(work);
    },
  };
}

/** A list in storage that is read, and written some turns later. */
function list() {
  let kept: readonly string[] = [];
  const later = () => new Promise<void>((resolve) => setImmediate(resolve));
  const add = (entry: string) => async () => {
    const known = kept;
    await later();
    kept = [...known, entry];
  };
  return { add, kept: () => kept };
}

it('loses nothing of two changes at once in one tab', async () => {
  const { add, kept } = list();
  const alone = createAlone('list', undefined);
  await Promise.all([alone(add('one')), alone(add('two'))]);
  expect(kept()).toEqual(['one', 'two']);
});

it('loses nothing of what two tabs write at once, where they share locks', async () => {
  const { add, kept } = list();
  const locks = sharedLocks();
  const [first, second] = [createAlone('list', locks), createAlone('list', locks)];
  await Promise.all([first(add('one')), second(add('two')), first(add('three'))]);
  expect(kept()).toEqual(['one', 'two', 'three']);
});

it.each([undefined, sharedLocks()])('goes on after a change that failed', async (locks) => {
  const alone = createAlone('list', locks);
  const failed = alone(() => Promise.reject(new Error('full')));
  const next = alone(() => Promise.resolve('kept'));
  await expect(failed).rejects.toThrow('full');
  expect(await next).toBe('kept');
});
