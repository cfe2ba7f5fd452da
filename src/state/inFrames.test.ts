import { expect, it } from 'vitest';
import { inFrames } from './inFrames.ts';

const frame = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

async function* count(to: number) {
  for (let i = 0; i < to; i++) yield i;
}

it('keeps every event, in order, in fewer batches than events', async () => {
  const batches: (readonly number[])[] = [];
  for await (const batch of inFrames(count(100), frame)) batches.push(batch);
  expect(batches.flat()).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(batches.length).toBe(1);
});

it('gives what came before a failure, then the failure', async () => {
  async function* failing() {
    yield 1;
    throw new Error('lost');
  }
  const seen: number[] = [];
  const reading = (async () => {
    for await (const batch of inFrames(failing(), frame)) seen.push(...batch);
  })();
  await expect(reading).rejects.toThrow('lost');
  expect(seen).toEqual([1]);
});

it('closes the source when its reader leaves', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (let i = 0; ; i++) {
        await frame();
        yield i;
      }
    } finally {
      closed = true;
    }
  }
  for await (const _ of inFrames(endless(), frame)) break;
  await expect.poll(() => closed).toBe(true);
});

it('lets its reader leave although the source never answers', async () => {
  const silent: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => {
      let asked = 0;
      return {
        next: () => (asked++ === 0 ? Promise.resolve({ value: 7, done: false }) : new Promise(() => {})),
        return: () => new Promise(() => {}),
      };
    },
  };
  const seen: number[] = [];
  for await (const batch of inFrames(silent, frame)) {
    seen.push(...batch);
    break;
  }
  expect(seen).toEqual([7]);
});
