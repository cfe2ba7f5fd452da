import { afterEach, expect, it } from 'vitest';
import { Fault, isFault } from '#core/fault.ts';
import { createClient } from './client.ts';
import { eventLoopTurn } from './eventLoopTurn.ts';
import type { Handlers } from './protocol.ts';
import { serve } from './serve.ts';

type Toy = {
  count: { params: { to: number }; event: number };
  home: { params: Record<never, never>; event: string };
  bytes: { params: { size: number }; event: Uint8Array };
};

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** A page and a worker that talk over a real channel; `heard` is everything the page was told. */
function converse(handlers: Partial<Handlers<Toy>>) {
  const channel = new MessageChannel();
  channels.push(channel);
  const { port1: page, port2: worker } = channel;
  const heard: { type: string; id: number }[] = [];
  page.addEventListener('message', ({ data }) => heard.push(data));
  serve<Toy>(
    worker,
    (base) => ({ count: upTo, home: () => once(base), bytes: ({ size }) => once(new Uint8Array(size)), ...handlers }),
    {
      turn: eventLoopTurn,
      transfer: (event) => (event instanceof Uint8Array ? [event.buffer] : []),
    },
  );
  page.start();
  worker.start();
  page.postMessage({ type: 'open', base: 'https://page.example/sub/' }, []);
  return { engine: createClient<Toy>(page), heard, page };
}

async function* upTo({ to }: { to: number }) {
  for (let i = 0; i < to; i++) yield i;
}

async function* once<T>(value: T) {
  yield value;
}

const collect = async <T>(events: AsyncIterable<T>) => {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
};

it('streams the events of a job in order and ends it once', async () => {
  const { engine, heard } = converse({});
  expect(await collect(engine('count', { to: 5 }))).toEqual([0, 1, 2, 3, 4]);
  await eventLoopTurn();
  expect(heard.filter(({ type }) => type === 'ended' || type === 'failed')).toHaveLength(1);
});

it('keeps the events of jobs that run side by side apart', async () => {
  const { engine } = converse({});
  const [few, many] = await Promise.all([collect(engine('count', { to: 3 })), collect(engine('count', { to: 30 }))]);
  expect(few).toEqual([0, 1, 2]);
  expect(many).toEqual(Array.from({ length: 30 }, (_, i) => i));
});

it('starts a job only when its events are asked for', async () => {
  let started = 0;
  const { engine } = converse({
    async *count() {
      started++;
      yield 1;
    },
  });
  const events = engine('count', { to: 1 });
  await eventLoopTurn();
  expect(started).toBe(0);
  await events.next();
  expect(started).toBe(1);
});

it('tells the worker where the page lives', async () => {
  const { engine } = converse({});
  expect(await collect(engine('home', {}))).toEqual(['https://page.example/sub/']);
});

it('carries a fault across with its code, words and remedy', async () => {
  const { engine } = converse({
    async *count() {
      yield 1;
      throw new Fault('model-unreachable', 'the model did not answer', { remedy: 'Check the network.' });
    },
  });
  const failure = await collect(engine('count', { to: 1 })).catch((error: unknown) => error);
  expect(isFault(failure) && { ...failure, message: failure.message }).toEqual({
    name: 'Fault',
    code: 'model-unreachable',
    message: 'the model did not answer',
    remedy: 'Check the network.',
  });
});

it.each([
  ['an error', new TypeError('x is not a function'), 'x is not a function'],
  ['a number', 5013872, '5013872'],
])('turns %s that nobody expected into a fault that keeps its words', async (_, thrown, words) => {
  const { engine } = converse({
    // biome-ignore lint/correctness/useYield: it fails before its first event
    async *count() {
      throw thrown;
    },
  });
  await expect(collect(engine('count', { to: 1 }))).rejects.toMatchObject({ code: 'engine-failed', message: words });
});

it('gives what came before a failure, then the failure, then the end', async () => {
  const { engine } = converse({
    async *count() {
      yield 7;
      throw new Fault('engine-failed', 'out of memory');
    },
  });
  const events = engine('count', { to: 1 });
  expect(await events.next()).toEqual({ value: 7, done: false });
  await expect(events.next()).rejects.toMatchObject({ message: 'out of memory' });
  expect(await events.next()).toEqual({ value: undefined, done: true });
});

it('cancels the job when its reader stops reading, and says nothing more about it', async () => {
  let cleanedUp = false;
  let last = 0;
  const { engine, heard } = converse({
    async *count() {
      try {
        for (; ; last++) yield last;
      } finally {
        cleanedUp = true;
      }
    },
  });
  for await (const event of engine('count', { to: 0 })) if (event === 3) break;
  await expect.poll(() => cleanedUp).toBe(true);
  expect(last).toBeLessThan(20);
  expect(heard.some(({ type }) => type === 'ended' || type === 'failed')).toBe(false);
});

it('cancels a job that never answers, although its reader waits for it', async () => {
  let aborted = false;
  const { engine } = converse({
    async *count(_, signal) {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      aborted = signal.aborted;
    },
  });
  const events = engine('count', { to: 1 });
  const pending = events.next();
  await eventLoopTurn();
  await events.return();
  expect(await pending).toEqual({ value: undefined, done: true });
  await expect.poll(() => aborted).toBe(true);
});

it('gives up every job of 200 that are left, and serves the next one', async () => {
  let alive = 0;
  const { engine } = converse({
    async *count({ to }) {
      alive++;
      try {
        for (let i = 0; i < to; i++) yield i;
      } finally {
        alive--;
      }
    },
  });
  for (let job = 0; job < 200; job++) for await (const _ of engine('count', { to: 1000 })) break;
  expect(await collect(engine('count', { to: 2 }))).toEqual([0, 1]);
  await expect.poll(() => alive).toBe(0);
});

it('hands large events over instead of copying them', async () => {
  const made: Uint8Array[] = [];
  const { engine } = converse({
    async *bytes({ size }) {
      const event = new Uint8Array(size).fill(9);
      made.push(event);
      yield event;
    },
  });
  expect(await collect(engine('bytes', { size: 1000 }))).toEqual([new Uint8Array(1000).fill(9)]);
  expect(made[0]!.byteLength).toBe(0);
});

it('answers a heartbeat while a job runs', async () => {
  const { engine, heard, page } = converse({});
  const events = engine('count', { to: 1e9 });
  await events.next();
  page.postMessage({ type: 'beat' }, []);
  await expect.poll(() => heard.some(({ type }) => type === 'alive')).toBe(true);
  await events.return();
});
