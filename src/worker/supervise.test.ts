import { expect, it } from 'vitest';
import { connectEngine } from './connect.ts';
import type { WorkerLike } from './supervise.ts';

type Sent = { type: string; id: number; base: string };

/** Workers whose every word the test decides, and a clock it turns by hand. */
function stage() {
  const spawned: ReturnType<typeof actor>[] = [];
  const ticks = new Set<() => void>();
  function actor() {
    const listeners: { type: string; listener: (event: { data?: unknown; message?: string }) => void }[] = [];
    const sent: Sent[] = [];
    const state = { terminated: false };
    const worker: WorkerLike = {
      postMessage: (message) => sent.push(message as Sent),
      addEventListener: (type, listener) => listeners.push({ type, listener }),
      terminate: () => {
        state.terminated = true;
      },
    };
    const emit = (type: string, event: { data?: unknown; message?: string }) => {
      for (const entry of listeners) if (entry.type === type) entry.listener(event);
    };
    return { worker, sent, state, emit, say: (data: unknown) => emit('message', { data }) };
  }
  const spawn = () => {
    const next = actor();
    spawned.push(next);
    return next.worker;
  };
  const timers = {
    every: (_: number, tick: () => void) => {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  };
  const second = () => {
    for (const tick of [...ticks]) tick();
  };
  return { spawned, ticks, second, engine: connectEngine(spawn, timers, 'https://page.example/sub/index.html#1.x') };
}

const startOf = (sent: readonly Sent[]) => sent.find(({ type }) => type === 'start')!;
const classify = {
  model: 'm',
  picture: new Float32Array(1),
  seed: 1,
  plan: {} as never,
  decider: { id: 'fixed' },
  reading: 'elbo',
} as const;
const outcome = (pending: Promise<unknown>) =>
  pending.then(
    () => 'answered',
    (fault: { code: string }) => fault.code,
  );

it('starts no worker before it is needed, and tells it first where the page lives', async () => {
  const { spawned, engine } = stage();
  const job = engine('storage', {});
  expect(spawned).toHaveLength(0);
  void job.next();
  expect(spawned[0]!.sent.map(({ type }) => type)).toEqual(['open', 'start']);
  expect(spawned[0]!.sent[0]!.base).toBe('https://page.example/sub/');
});

it('keeps one worker for all jobs', async () => {
  const { spawned, engine } = stage();
  void engine('storage', {}).next();
  void engine('storage', {}).next();
  expect(spawned).toHaveLength(1);
});

it.each([
  ['classify', 3],
  ['load', 30],
] as const)('replaces a worker that is silent for %s longer than %d heartbeats', async (kind, patience) => {
  const { spawned, second, engine } = stage();
  const job = kind === 'load' ? engine('load', { model: 'm', engine: 'auto' }) : engine('classify', classify);
  const pending = outcome(job.next());
  for (let beat = 0; beat < patience; beat++) second();
  expect(spawned[0]!.state.terminated).toBe(false);
  second();
  expect(spawned[0]!.state.terminated).toBe(true);
  expect(await pending).toBe('worker-lost');
  void engine('storage', {}).next();
  expect(spawned).toHaveLength(2);
});

it('keeps a worker that answers heartbeats, however long its job takes', () => {
  const { spawned, second, engine } = stage();
  void engine('classify', classify).next();
  for (let beat = 0; beat < 1000; beat++) {
    second();
    spawned[0]!.say({ type: 'alive' });
  }
  expect(spawned[0]!.state.terminated).toBe(false);
});

it('has more patience with a worker that is known to be slow, but not for ever', async () => {
  const { spawned, second, engine } = stage();
  const silence = (seconds: number) => {
    for (let beat = 0; beat < seconds; beat++) second();
  };
  const loading = engine('load', { model: 'm', engine: 'auto' });
  const loaded = loading.next();
  silence(8);
  spawned[0]!.say({ type: 'ended', id: startOf(spawned[0]!.sent).id });
  await loaded;
  const pending = outcome(engine('classify', classify).next());
  silence(24);
  expect(spawned[0]!.state.terminated).toBe(false);
  spawned[0]!.say({ type: 'alive' });
  silence(31);
  expect(spawned[0]!.state.terminated).toBe(true);
  expect(await pending).toBe('worker-lost');
});

it('stops its clock when no job is left', async () => {
  const { spawned, ticks, second, engine } = stage();
  const job = engine('storage', {});
  const pending = job.next();
  spawned[0]!.say({ type: 'ended', id: startOf(spawned[0]!.sent).id });
  await pending;
  second();
  expect(ticks.size).toBe(0);
});

it('notices a worker that hangs after its job was cancelled', async () => {
  const { spawned, second, engine } = stage();
  const job = engine('classify', classify);
  void job.next();
  second();
  await job.return();
  for (let beat = 0; beat < 3; beat++) second();
  expect(spawned[0]!.state.terminated).toBe(true);
});

it.each([
  ['error', { message: 'SyntaxError: unexpected token' }, 'SyntaxError'],
  ['error', {}, 'could not be loaded'],
  ['error', { message: '' }, 'could not be loaded'],
  ['messageerror', {}, 'could not be read'],
])('fails every running job when the worker reports %s', async (type, event, words) => {
  const { spawned, engine } = stage();
  const jobs = [engine('storage', {}).next(), engine('classify', classify).next()];
  spawned[0]!.emit(type, event);
  for (const job of jobs) {
    await expect(job).rejects.toMatchObject({ code: 'worker-lost', message: expect.stringContaining(words) });
  }
  expect(spawned[0]!.state.terminated).toBe(true);
});

it('replaces a worker that says its GPU is lost, and fails its other jobs', async () => {
  const { spawned, engine } = stage();
  const first = outcome(engine('classify', classify).next());
  const second = outcome(engine('storage', {}).next());
  const { sent, say, state } = spawned[0]!;
  say({ type: 'failed', id: startOf(sent).id, fault: { code: 'worker-lost', message: 'the GPU was lost' } });
  expect(await first).toBe('worker-lost');
  expect(await second).toBe('worker-lost');
  expect(state.terminated).toBe(true);
});

it('replaces a worker whose engine could not be started, but not one whose run or download failed', async () => {
  const { spawned, engine } = stage();
  const fail = async (job: AsyncGenerator<unknown, void>, code: string) => {
    const pending = outcome(job.next());
    const { sent, say } = spawned.at(-1)!;
    say({ type: 'failed', id: sent.findLast(({ type }) => type === 'start')!.id, fault: { code, message: 'no' } });
    expect(await pending).toBe(code);
    return spawned.at(-1)!.state.terminated;
  };
  const load = () => engine('load', { model: 'm', engine: 'auto' });
  expect(await fail(load(), 'model-unreachable')).toBe(false);
  expect(await fail(engine('classify', classify), 'engine-failed')).toBe(false);
  expect(spawned).toHaveLength(1);
  expect(await fail(load(), 'engine-unavailable')).toBe(true);
});

it('hears nothing more from a worker it gave up', async () => {
  const { spawned, engine } = stage();
  const job = engine('classify', classify);
  const pending = outcome(job.next());
  spawned[0]!.emit('error', {});
  await pending;
  spawned[0]!.say({ type: 'event', id: startOf(spawned[0]!.sent).id, kind: 'classify', event: 1 });
  expect(await job.next()).toEqual({ value: undefined, done: true });
});
